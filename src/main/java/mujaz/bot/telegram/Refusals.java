package mujaz.bot.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.delivery.Reason;
import mujaz.delivery.SendResult;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// What each failure of a send means: the one place that reads Telegram's refusals.
///
/// Telegram's codes may change, so `parameters` decide first, then the beginning of the
/// description, the code last.
final class Refusals {

  /// What to make of a failed request.
  sealed interface Verdict {

    /// That is how the send ended.
    record Final(SendResult result) implements Verdict {}

    /// Not sent, and our markup or an address in it is at fault: the same words may pass without it
    ///
    record Unreadable(String reason) implements Verdict {}

    /// Not sent: the forum topic is gone or closed.
    record NoThread(String reason) implements Verdict {}

    /// An edit that changes nothing or comes too late: as good as done.
    record Done(String reason) implements Verdict {}
  }

  private static final List<String> OUR_MARKUP =
      List.of(
          "can't parse entities",
          "unsupported start tag",
          "entity",
          "wrong http url",
          "failed to get http url content",
          "wrong type of the web page content",
          "wrong file identifier");
  private static final List<String> NO_THREAD =
      List.of("message thread not found", "topic_closed", "topic_deleted");
  private static final List<String> DONE =
      List.of(
          "message is not modified",
          "message to edit not found",
          "message can't be edited",
          "message_id_invalid");

  /// Not seen: what MTProto answers to a payment that cannot be made, and what it may become.
  private static final List<String> NOT_FUNDED =
      List.of("balance_too_low", "not enough stars", "payment_", "paid broadcast");

  private static final List<String> NO_CHAT =
      List.of(
          "chat not found",
          "private chat not found",
          "have no rights to send",
          "not enough rights",
          "need administrator rights",
          "chat_write_forbidden",
          "chat_restricted",
          "chat_send_plain_forbidden",
          "user_is_blocked",
          "peer_id_invalid",
          "group chat was deactivated");

  private Refusals() {}

  /// @param failure what the client threw, or what caused that
  /// @param token what no reason may tell
  static Verdict verdict(Throwable failure, BotToken token) {
    String reason = token.redact(failure);
    return switch (failure) {
      case TelegramApiRequestException refusal -> refused(refusal, token);
      case OneRequest.NotWritten nothing -> ended(new SendResult.NotSent(reason));
      case IOException lost -> ended(new SendResult.Unknown(reason));
      default -> ended(new SendResult.Unknown(reason));
    };
  }

  private static Verdict refused(TelegramApiRequestException refusal, BotToken token) {
    Integer code = refusal.getErrorCode();
    String description = refusal.getApiResponse();
    if (code == null || code == 0 || description == null) {
      return ended(new SendResult.Unknown(Reason.BAD_ANSWER.sentence(token.redact(refusal))));
    }
    ResponseParameters parameters = refusal.getParameters();
    if (parameters != null && parameters.getMigrateToChatId() != null) {
      long to = parameters.getMigrateToChatId();
      return ended(new SendResult.ChatMoved(new ChatAddress(Platform.TELEGRAM, to)));
    }
    if (parameters != null && parameters.getRetryAfter() != null) {
      Duration pause = Duration.ofSeconds(parameters.getRetryAfter());
      return ended(new SendResult.RetryAfter(pause));
    }
    String words = token.redact(description);
    return code == 400 ? badRequest(words) : byCode(code, words);
  }

  private static Verdict badRequest(String description) {
    String words = description.replaceFirst("^Bad Request: ", "").toLowerCase(Locale.ROOT);
    if (startsWithAny(words, OUR_MARKUP)) {
      return new Verdict.Unreadable(description);
    }
    if (startsWithAny(words, NO_THREAD)) {
      return new Verdict.NoThread(description);
    }
    if (startsWithAny(words, DONE)) {
      return new Verdict.Done(description);
    }
    if (startsWithAny(words, NOT_FUNDED)) {
      return ended(new SendResult.NotFunded(description));
    }
    return ended(
        startsWithAny(words, NO_CHAT)
            ? new SendResult.ChatGone(description)
            : new SendResult.Rejected(description));
  }

  private static Verdict byCode(int code, String description) {
    return ended(
        switch (code) {
          case 401 -> new SendResult.Unauthorized(description);
          case 403 -> new SendResult.ChatGone(description);
          case 404, 421 -> new SendResult.NotSent(description);
          case 413 -> new SendResult.Rejected(description);
          case 429 -> new SendResult.RetryAfter(Duration.ofSeconds(1));
          default ->
              code < 500
                  ? new SendResult.Rejected(description)
                  : new SendResult.Unknown(description);
        });
  }

  private static boolean startsWithAny(String words, List<String> beginnings) {
    return beginnings.stream().anyMatch(words::startsWith);
  }

  private static Verdict ended(SendResult result) {
    return new Verdict.Final(result);
  }
}
