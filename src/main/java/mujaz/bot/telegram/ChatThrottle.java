package mujaz.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import mujaz.bot.Incoming;
import mujaz.chat.ChatAddress;

/// How much one chat is listened to: twenty commands a minute, then one notice, and the rest is
/// left. Safe for use by many threads.
///
/// What is said in a group without a slash costs nothing and is not counted.
final class ChatThrottle {

  static final int MOST = 20;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final Duration BETWEEN_NOTICES = Duration.ofMinutes(10);
  private static final int REMEMBERED = 10_000;

  /// What is done with something that was said.
  enum Verdict {
    LISTEN,
    /// Left as well, but the chat is told so.
    SAY_SO,
    LEAVE
  }

  private static final class Talk {

    final Deque<Instant> heard = new ArrayDeque<>();
    Instant told = Instant.MIN;
  }

  private final InstantSource clock;
  private final SequencedMap<ChatAddress, Talk> talks = new LinkedHashMap<>();

  ChatThrottle(InstantSource clock) {
    this.clock = clock;
  }

  Verdict verdict(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Said said ->
          said.text().startsWith("/") || !said.where().shared()
              ? count(said.where().chat())
              : Verdict.LISTEN;
      case Incoming.Pressed pressed -> count(pressed.where().chat());
      case Incoming.TooMuch _ -> Verdict.LISTEN;
      case Incoming.MembershipChanged _ -> Verdict.LISTEN;
      case Incoming.Moved _ -> Verdict.LISTEN;
    };
  }

  private synchronized Verdict count(ChatAddress chat) {
    Instant now = clock.instant();
    Talk known = talks.remove(chat);
    Talk talk = known == null ? new Talk() : known;
    talks.putLast(chat, talk);
    if (talks.size() > REMEMBERED) {
      talks.pollFirstEntry();
    }
    return verdict(talk, now);
  }

  private static Verdict verdict(Talk talk, Instant now) {
    talk.heard.removeIf(at -> !at.isAfter(now.minus(WINDOW)) || at.isAfter(now));
    if (talk.heard.size() < MOST) {
      talk.heard.add(now);
      return Verdict.LISTEN;
    }
    if (talk.told.isAfter(now.minus(BETWEEN_NOTICES))) {
      return Verdict.LEAVE;
    }
    talk.told = now;
    return Verdict.SAY_SO;
  }
}
