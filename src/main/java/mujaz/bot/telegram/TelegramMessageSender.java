package mujaz.bot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import mujaz.bot.telegram.Refusals.Verdict;
import mujaz.chat.Chat;
import mujaz.chat.Platform;
import mujaz.delivery.Envelope;
import mujaz.delivery.Message;
import mujaz.delivery.MessageSender;
import mujaz.delivery.Reason;
import mujaz.delivery.SendResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Sends messages into Telegram chats: one request an attempt, its outcome as a value. Safe for use
/// by many threads.
///
/// A second request leaves only where the first was refused for its form, so that nothing can
/// arrive twice: once without markup when Telegram cannot read ours, once outside a forum
/// topic that is gone.
final class TelegramMessageSender implements MessageSender {

  private static final Logger log = LoggerFactory.getLogger(TelegramMessageSender.class);

  private final TelegramClient client;
  private final BotToken token;
  private final Duration patience;
  private final Renderings renderings = new Renderings();

  /// @param patience longer than the client's own limit for a call
  TelegramMessageSender(TelegramClient client, BotToken token, Duration patience) {
    this.client = client;
    this.token = token;
    this.patience = patience;
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public int parts(Chat chat, Message message) {
    return renderings.parts(message).size();
  }

  @Override
  public SendResult send(Envelope envelope) throws InterruptedException {
    return send(envelope, UnaryOperator.identity());
  }

  @Override
  public SendResult sendPaid(Envelope envelope) throws InterruptedException {
    return send(envelope, Draft::paid);
  }

  private SendResult send(Envelope envelope, UnaryOperator<Draft> fee) throws InterruptedException {
    List<HtmlPart> parts = renderings.parts(envelope.message());
    if (envelope.part() >= parts.size() || parts.get(envelope.part()).isEmpty()) {
      return new SendResult.Rejected(Reason.EMPTY.sentence());
    }
    Draft draft = fee.apply(Draft.of(envelope, parts));
    return repaired(draft, new Repairs(envelope.chat().id().value(), true, true));
  }

  /// What may still be done about a refusal, each once; one message may need both.
  ///
  /// @param chat by our own number, for the log
  private record Repairs(long chat, boolean plain, boolean outsideThread) {}

  private SendResult repaired(Draft draft, Repairs left) throws InterruptedException {
    return switch (attempt(draft)) {
      case Verdict.Final(SendResult result) -> result;
      case Verdict.Done(String reason) -> new SendResult.Sent(draft.edits().orElse(0L));
      case Verdict.Unreadable(String reason) -> {
        log.atError().addKeyValue("chat", left.chat()).log("our markup: {}", reason);
        yield left.plain()
            ? repaired(draft.plain(), new Repairs(left.chat(), false, left.outsideThread()))
            : new SendResult.Rejected(reason);
      }
      case Verdict.NoThread(String reason) -> {
        log.atWarn().addKeyValue("chat", left.chat()).log("topic: {}", reason);
        yield left.outsideThread()
            ? repaired(draft.outsideThread(), new Repairs(left.chat(), left.plain(), false))
            : new SendResult.ChatGone(reason);
      }
    };
  }

  private Verdict attempt(Draft draft) throws InterruptedException {
    Optional<Long> edits = draft.edits();
    return edits.isPresent()
        ? request(draft.edit(edits.get()), edits)
        : request(draft.send(), Optional.empty());
  }

  private <T extends Serializable> Verdict request(BotApiMethod<T> method, Optional<Long> edits)
      throws InterruptedException {
    try {
      T answer = client.executeAsync(method).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return new Verdict.Final(sent(answer, edits));
    } catch (ExecutionException e) {
      return verdict(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      return new Verdict.Final(
          new SendResult.Unknown(Reason.NO_ANSWER.sentence(patience.toString())));
    } catch (TelegramApiException e) {
      return new Verdict.Final(new SendResult.Rejected(token.redact(e)));
    }
  }

  private static SendResult sent(@Nullable Object answer, Optional<Long> edits) {
    if (answer instanceof org.telegram.telegrambots.meta.api.objects.message.Message message
        && message.getMessageId() != null) {
      return new SendResult.Sent(message.getMessageId());
    }
    return edits
        .<SendResult>map(SendResult.Sent::new)
        .orElse(new SendResult.Unknown(Reason.NO_MESSAGE.sentence()));
  }

  private Verdict verdict(Throwable failure) {
    Throwable told = failure;
    while (told.getCause() != null && !isTelling(told)) {
      told = told.getCause();
    }
    return Refusals.verdict(told, token);
  }

  private static boolean isTelling(Throwable failure) {
    return failure instanceof OneRequest.NotWritten
        || failure instanceof TelegramApiRequestException;
  }
}
