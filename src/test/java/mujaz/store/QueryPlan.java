package mujaz.store;

import java.util.List;
import java.util.Map;

/// How SQLite says that it would run a statement.
final class QueryPlan {

  private QueryPlan() {}

  /// @param values of the statement's names
  /// @param lists of the names that stand for several values
  static List<String> of(
      Store store, String statement, Map<String, ?> values, Map<String, List<?>> lists) {
    return store
        .database()
        .read(handle -> {
          var query = handle.createQuery("EXPLAIN QUERY PLAN " + statement).bindMap(values);
          lists.forEach(query::bindList);
          return query.mapToMap().map(step -> String.valueOf(step.get("detail"))).list();
        });
  }
}
