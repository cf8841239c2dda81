package mujaz.endurance;

import mujaz.botapi.Step;

/// The steps of the flow at which the bot is killed, as they are seen from outside: those of its
/// requests to Telegram, those of its polls, and no step at all.
enum KillPoint {
  /// A batch of updates has left Telegram and is not confirmed.
  UPDATES_GIVEN(Step.ANSWERED, "getUpdates"),
  /// The next poll has confirmed the batch.
  UPDATES_CONFIRMED(Step.ASKED, "getUpdates"),
  /// A message is on its way.
  MESSAGE_ASKED(Step.ASKED, "sendMessage"),
  /// Telegram has the message, and the bot does not know.
  MESSAGE_ACCEPTED(Step.ACCEPTED, "sendMessage"),
  /// The bot knows, and may or may not have written it down.
  MESSAGE_ANSWERED(Step.ANSWERED, "sendMessage"),
  /// A source is asked for news.
  FEED_ASKED(Step.ASKED, KillPoint.FEED),
  /// The news has left the source: it is parsed, stored, read, owed.
  FEED_ANSWERED(Step.ANSWERED, KillPoint.FEED),
  /// At any time.
  ANY(Step.ASKED, "");

  /// The name of a poll among the methods of Telegram.
  static final String FEED = "feed";

  private final Step step;
  private final String method;

  KillPoint(Step step, String method) {
    this.step = step;
    this.method = method;
  }

  boolean isAt(Step passed, String what) {
    return step == passed && method.equals(what);
  }
}
