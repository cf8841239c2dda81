package mujaz.endurance;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a soak came to.
///
/// @param messages that Telegram accepted, replies included
/// @param times how long it took
/// @param balances the rows of briefs, and of their changes, beside what was accepted
/// @param replies how many commands were given, and how their replies ended
/// @param faults what went wrong, of what there was
/// @param vitals of the bot, from one check point to the next
/// @param wrong what must not be, one sentence each
record SoakReport(
    int messages,
    Times times,
    Balances balances,
    Replies replies,
    Faults faults,
    List<Vitals> vitals,
    List<String> wrong) {

  /// @param edits changes of briefs whose story grew
  record Balances(SoakLedger.Balance briefs, SoakEdits.Balance edits) {}

  /// @param fast on the bot's clock
  /// @param real on ours
  record Times(Duration fast, Duration real) {}

  /// @param given commands
  /// @param states how their replies ended
  record Replies(int given, Map<String, Integer> states) {}

  /// @param requests in which something could go wrong
  /// @param met how often each kind did
  record Faults(int requests, Map<String, Integer> met) {

    int ofRequests() {
      return met.entrySet().stream()
          .filter(
              fault -> !fault.getKey().startsWith("event") && !fault.getKey().startsWith("feed"))
          .mapToInt(Map.Entry::getValue)
          .sum();
    }
  }

  SoakReport {
    vitals = List.copyOf(vitals);
    wrong = List.copyOf(wrong);
  }

  @Override
  public String toString() {
    return """
    messages accepted    %d in %d min of the bot's time, %d s real: %.1f s for 10,000
    briefs owed          %d
    %s
    unknown at any time  %d
    came twice           %d
    changes owed         %d, made %d
    %s
    commands             %d, replies %s
    faults               %d in %d requests (%.1f %%)
    %s
    check points
    %s
    wrong                %d
    %s\
    """
        .formatted(
            messages,
            times.fast().toMinutes(),
            times.real().toSeconds(),
            times.real().toMillis() * 10.0 / messages,
            balances.briefs().owed(),
            lines(balances.briefs().states()),
            balances.briefs().unknown(),
            balances.briefs().duplicates(),
            balances.edits().owed(),
            balances.edits().accepted(),
            lines(balances.edits().states()),
            replies.given(),
            replies.states(),
            faults.ofRequests(),
            faults.requests(),
            100.0 * faults.ofRequests() / Math.max(1, faults.requests()),
            lines(faults.met()),
            vitals.stream().map(it -> "  " + it).collect(Collectors.joining("\n")),
            wrong.size(),
            wrong.stream().limit(20).collect(Collectors.joining("\n")));
  }

  private static String lines(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(count -> "  %7d %s".formatted(count.getValue(), count.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
