package mujaz.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;

/// Lets another encoder make the line, with its stack trace, and takes the secrets out of the
/// whole.
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {

  private final Encoder<ILoggingEvent> inner;

  RedactingEncoder(Encoder<ILoggingEvent> inner) {
    this.inner = inner;
  }

  @Override
  public void start() {
    inner.start();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    inner.stop();
  }

  @Override
  public byte[] headerBytes() {
    return inner.headerBytes();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return Redaction.redact(new String(inner.encode(event), UTF_8)).getBytes(UTF_8);
  }

  @Override
  public byte[] footerBytes() {
    return inner.footerBytes();
  }
}
