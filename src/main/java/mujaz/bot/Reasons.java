package mujaz.bot;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mujaz.article.Setback;
import mujaz.chat.Phrases;
import mujaz.delivery.Reason;
import mujaz.feed.Trouble;

/// Says in the reader's language why an article was not read, or a message not sent.
///
/// What a platform, a server or a library said is recognised where it is met often; else it is
/// given in its own words, as such.
final class Reasons {

  /// Where one of the words stands in what was answered, this is what it means.
  ///
  /// @param key of the phrase
  private record Answer(String key, List<String> words) {

    boolean isIn(String answer) {
      return words.stream().anyMatch(answer::contains);
    }
  }

  private static final List<Answer> ANSWERS =
      List.of(
          new Answer("answer.blocked", List.of("blocked by the user", "user_is_blocked")),
          new Answer("answer.user_gone", List.of("user is deactivated")),
          new Answer("answer.removed", List.of("kicked from", "not a member of")),
          new Answer(
              "answer.no_chat",
              List.of("chat not found", "chat was deleted", "was deactivated", "peer_id_invalid")),
          new Answer(
              "answer.no_thread", List.of("thread not found", "topic_closed", "topic_deleted")),
          new Answer(
              "answer.no_rights",
              List.of("no rights", "enough rights", "_forbidden", "_restricted")),
          new Answer("answer.too_long", List.of("too long", "too large")),
          new Answer(
              "answer.lost",
              List.of(
                  "timeout",
                  "timed out",
                  "connection reset",
                  "stream was reset",
                  "end of stream",
                  "socket closed")),
          new Answer(
              "answer.unreachable",
              List.of("failed to connect", "unknownhost", "not known", "refused", "notwritten")),
          new Answer("answer.busy", List.of("too many requests")),
          new Answer("answer.token", List.of("unauthorized")),
          new Answer("answer.server", List.of("bad gateway", "internal server error")));

  private Reasons() {}

  /// Why a message waits, or ended as it did.
  static String ofMessage(Phrases phrases, String reason) {
    return Reason.told(reason)
        .map(told -> phrases.say(key(told.reason()), Map.of("detail", detail(phrases, told))))
        .orElseGet(() -> answered(phrases, reason));
  }

  /// Why an entry was not read, or not from its page.
  static String ofEntry(Phrases phrases, String reason) {
    if (Trouble.told(reason).isPresent()) {
      return Troubles.say(phrases, reason);
    }
    return Setback.told(reason)
        .map(setback -> phrases.say(key(setback)))
        .orElseGet(() -> answered(phrases, reason));
  }

  static String key(Reason reason) {
    return "reason." + reason.name().toLowerCase(Locale.ROOT);
  }

  static String key(Setback setback) {
    return "setback." + setback.name().toLowerCase(Locale.ROOT);
  }

  private static String answered(Phrases phrases, String words) {
    String plain = words.toLowerCase(Locale.ROOT);
    return ANSWERS.stream()
        .filter(answer -> answer.isIn(plain))
        .findFirst()
        .map(answer -> phrases.say(answer.key()))
        .orElseGet(() -> phrases.say("answer.other", Map.of("words", words)));
  }

  private static String detail(Phrases phrases, Reason.Told told) {
    return told.reason() == Reason.IN_DIGEST ? day(phrases, told.detail()) : told.detail();
  }

  private static String day(Phrases phrases, String written) {
    try {
      return phrases.day(LocalDate.parse(written));
    } catch (DateTimeParseException e) { // no row of ours: told as it is
      return written;
    }
  }
}
