package mujaz.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Hands the open transaction's connection to code that knows only a `DataSource`, so that the
/// pool's single writer is not asked for twice by one thread. What would end the transaction does
/// nothing: that is its owner's business.
final class JoiningDataSource {

  private static final Set<String> OWNERS_BUSINESS =
      Set.of("close", "commit", "rollback", "setAutoCommit");

  private JoiningDataSource() {}

  static DataSource of(DataSource pool, Supplier<@Nullable Connection> open) {
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          Connection joined = method.getName().equals("getConnection") ? open.get() : null;
          return joined == null ? invoke(pool, method, arguments) : guarded(joined);
        });
  }

  private static Connection guarded(Connection joined) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) ->
            OWNERS_BUSINESS.contains(method.getName()) ? null : invoke(joined, method, arguments));
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
