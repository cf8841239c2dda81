package mujaz.endurance;

import java.time.Duration;
import java.util.List;

/// What a broadcast came to.
///
/// @param owed messages of the broadcast
/// @param sent of these, accepted by Telegram
/// @param twice accepted once more
/// @param outOfOrder chats that were told the news in another order than that of its publication
/// @param refused requests that Telegram refused
/// @param took from the first message of the broadcast to the last
/// @param budget what Telegram allows, in messages a second
/// @param perSecond messages that Telegram accepted in that time, replies included
/// @param replies to commands that were given meanwhile
/// @param slowestOfHundred the time within which 99 of 100 commands were answered
/// @param vitals of the bot after a quarter of a paid broadcast, and after all of it
record BroadcastReport(
    int owed,
    int sent,
    int twice,
    int outOfOrder,
    int refused,
    Duration took,
    int budget,
    double perSecond,
    int replies,
    Duration slowestOfHundred,
    List<Vitals> vitals) {

  @Override
  public String toString() {
    return """
    owed               %d
    sent               %d
    twice              %d
    out of order       %d
    refused            %d
    took               %d s
    a second           %.1f
    of the budget      %.1f %%
    commands answered  %d
    99 of 100 within   %d ms
    the bot            %s\
    """
        .formatted(
            owed,
            sent,
            twice,
            outOfOrder,
            refused,
            took.toSeconds(),
            perSecond,
            100 * perSecond / budget,
            replies,
            slowestOfHundred.toMillis(),
            vitals);
  }
}
