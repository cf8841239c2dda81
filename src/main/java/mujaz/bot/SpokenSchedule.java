package mujaz.bot;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Cadence;
import mujaz.chat.QuietHours;

/// What the words of `when` and `quiet` mean.
final class SpokenSchedule {

  private SpokenSchedule() {}

  /// `now`, or hours and perhaps `weekdays`.
  static Optional<Cadence> cadence(List<String> words) {
    if (words.equals(List.of("now"))) {
      return Optional.of(Cadence.AT_ONCE);
    }
    boolean weekdays = words.getLast().equals("weekdays");
    List<String> hours = weekdays ? words.subList(0, words.size() - 1) : words;
    List<LocalTime> times =
        hours.stream().flatMap(word -> Times.time(word).stream()).distinct().toList();
    boolean understood =
        hours.stream().allMatch(word -> Times.time(word).isPresent())
            && !times.isEmpty()
            && times.size() <= Cadence.MOST_HOURS;
    return understood ? Optional.of(new Cadence(times, weekdays)) : Optional.empty();
  }

  /// `off`, or from and to and perhaps `breaking`.
  static Optional<Optional<QuietHours>> quiet(List<String> words) {
    if (words.equals(List.of("off"))) {
      return Optional.of(Optional.empty());
    }
    boolean breaking = words.size() == 3 && words.get(2).equals("breaking");
    if (words.size() != (breaking ? 3 : 2)) {
      return Optional.empty();
    }
    Optional<LocalTime> from = Times.time(words.get(0));
    Optional<LocalTime> to = Times.time(words.get(1));
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return Optional.empty();
    }
    Optional<QuietHours> night = Optional.of(new QuietHours(from.get(), to.get(), breaking));
    return Optional.of(night);
  }
}
