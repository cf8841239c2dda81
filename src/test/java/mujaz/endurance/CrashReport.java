package mujaz.endurance;

import java.util.List;
import java.util.Map;

/// What a run of kills came to.
///
/// @param reached how often the bot was killed at each point
/// @param owed briefs, one for each article and subscriber
/// @param lost of these, never accepted by Telegram, while neither their rows say so nor another
///   brief counts them as more
/// @param unresolved never accepted, twice marked as unknown and so not sent again
/// @param duplicates accepted once more
/// @param unknown rows of briefs that were ever marked as unknown
/// @param commands that were given while the bot was killed
/// @param undone of these, without effect
/// @param repliesTwice replies to commands that were accepted more than once
/// @param brokenStates of the database, one sentence each, as found after the kills
record CrashReport(
    Map<KillPoint, Integer> reached,
    int owed,
    int lost,
    int unresolved,
    int duplicates,
    int unknown,
    int commands,
    int undone,
    int repliesTwice,
    List<String> brokenStates) {

  @Override
  public String toString() {
    return """
    kills             %d %s
    briefs owed       %d
    lost              %d
    twice unknown     %d
    duplicates        %d
    marked unknown    %d
    commands          %d
    without effect    %d
    replied twice     %d
    broken states     %s\
    """
        .formatted(
            reached.values().stream().mapToInt(Integer::intValue).sum(),
            reached,
            owed,
            lost,
            unresolved,
            duplicates,
            unknown,
            commands,
            undone,
            repliesTwice,
            brokenStates);
  }
}
