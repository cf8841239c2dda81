package mujaz.bot.telegram;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// All that anybody logs while it is open, traces included.
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final Level level = root.getLevel();
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  CapturedLog() {
    root.setLevel(Level.DEBUG);
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  List<String> messages(Level atLeast) {
    return events.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(atLeast))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  String everything() {
    StringBuilder all = new StringBuilder();
    for (ILoggingEvent event : events) {
      all.append(event.getFormattedMessage()).append(event.getKeyValuePairs()).append('\n');
      if (event.getThrowableProxy() != null) {
        all.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
      }
    }
    return all.toString();
  }

  @Override
  public void close() {
    root.detachAppender(this);
    root.setLevel(level);
  }
}
