package mujaz.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import mujaz.text.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/// The queries of all topics, in the stems of one language, in Lucene's monitor. Safe for use by
/// many threads.
final class StoredQueries implements AutoCloseable {

  private final Monitor monitor;

  private StoredQueries(Monitor monitor) {
    this.monitor = monitor;
  }

  /// Queries that have no word left in this language, all of them stop words, match nothing.
  static StoredQueries of(List<Topic> topics, Language language) {
    try {
      Monitor monitor = new Monitor(WordAnalyzer.ofArticles(language));
      List<MonitorQuery> queries =
          topics.stream().flatMap(topic -> query(topic, language)).toList();
      monitor.register(queries);
      return new StoredQueries(monitor);
    } catch (IOException e) { // the monitor is in memory
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MonitorQuery> query(Topic topic, Language language) {
    return topic.query().flatMap(query -> TopicQuery.parse(query, language).accepted()).stream()
        .map(query -> new MonitorQuery(topic.slug().value(), query));
  }

  /// The topics whose query the text meets.
  Stream<TopicSlug> matching(String text) {
    Document document = new Document();
    document.add(new TextField(TopicQuery.FIELD, text, Field.Store.NO));
    try {
      return monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches().stream()
          .map(match -> new TopicSlug(match.getQueryId()));
    } catch (IOException e) { // the monitor is in memory
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) { // the monitor is in memory
      throw new UncheckedIOException(e);
    }
  }
}
