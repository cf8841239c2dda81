package mujaz.bot.web;

import java.time.InstantSource;
import mujaz.chat.Chat;
import mujaz.chat.Platform;
import mujaz.chat.TranscriptStore;
import mujaz.chat.TranscriptStore.Line;
import mujaz.delivery.Envelope;
import mujaz.delivery.Message;
import mujaz.delivery.MessageSender;
import mujaz.delivery.SendResult;

/// Sends by writing into the transcript, then hints to the pages that show the chat. What no page
/// shows now is there when one is opened. Safe for use by many threads.
public final class WebMessageSender implements MessageSender {

  private final TranscriptStore transcripts;
  private final EventStreams streams;
  private final InstantSource clock;

  public WebMessageSender(TranscriptStore transcripts, EventStreams streams, InstantSource clock) {
    this.transcripts = transcripts;
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Platform platform() {
    return Platform.WEB;
  }

  @Override
  public int parts(Chat chat, Message message) {
    return 1;
  }

  /// Replaces the line that the envelope edits; where it is gone, adds a line.
  @Override
  public SendResult send(Envelope envelope) {
    String content = Content.of(envelope.message()).json();
    Chat chat = envelope.chat();
    if (envelope.edits().isPresent()) {
      long number = envelope.edits().get();
      if (transcripts.replace(chat.id(), number, content)) {
        streams.replaced(chat.address(), number);
        return new SendResult.Sent(number);
      }
    }
    long number = transcripts.append(chat.id(), new Line(true, content, clock.instant()));
    streams.added(chat.address());
    return new SendResult.Sent(number);
  }
}
