package mujaz.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.Console;
import java.util.Optional;
import java.util.logging.LogManager;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/// Log lines: on standard error, so that standard output belongs to the commands; never with a
/// secret in them.
///
/// Until [#start] is called nothing is logged at all: a command in a pipe is quiet and starts fast.
public final class Logging {

  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{0}: %replace(%msg%replace( %kvp){'^ $', ''}){'[\\r\\n]+', ' '}%n%ex";

  private Logging() {}

  /// Turns logging on: our own packages from INFO, the libraries from WARN.
  public static void start(LogFormat format) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.reset();
      ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
      appender.setContext(context);
      appender.setTarget("System.err");
      appender.setEncoder(encoder(context, format));
      appender.start();
      Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
      root.setLevel(Level.WARN);
      root.addAppender(appender);
      context.getLogger("mujaz").setLevel(Level.INFO);
      // It says only that it cannot start; we say why, and what to do.
      context.getLogger("io.javalin.Javalin").setLevel(Level.OFF);
    }
  }

  /// Silences the libraries that use the JDK's own logging and would write beside our lines.
  public static void silenceJdk() {
    LogManager.getLogManager().reset();
  }

  /// Text on a terminal, else JSON.
  static LogFormat usualFormat() {
    boolean terminal = Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    return terminal ? LogFormat.TEXT : LogFormat.JSON;
  }

  static Encoder<ILoggingEvent> encoder(LoggerContext context, LogFormat format) {
    Encoder<ILoggingEvent> encoder =
        switch (format) {
          case TEXT -> text(context);
          case JSON -> json(context);
        };
    encoder.setContext(context);
    encoder.start();
    return encoder;
  }

  private static Encoder<ILoggingEvent> text(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern(LINE);
    return new RedactingEncoder(encoder);
  }

  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    LogstashEncoder encoder = new LogstashEncoder();
    encoder.setContext(context);
    encoder.setTimeZone("UTC");
    return new RedactingEncoder(encoder);
  }
}
