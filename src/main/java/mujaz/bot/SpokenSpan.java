package mujaz.bot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length of time as people type it: a number and a unit, or a word that says both, such as the
/// duals of Arabic.
final class SpokenSpan {

  private static final Pattern PREFIX = Pattern.compile("^(?:for |لمدة |مدة |ل(?=[سيا]))");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,3}) ?(\\p{L}+)");
  private static final Pattern VOWELS = Pattern.compile("[\u064B-\u0652]");

  /// @param counted its names after a number, in each form that numbers ask for
  /// @param one and `two`: the words that are one or two of it by themselves
  private record Unit(Duration length, List<String> counted, List<String> one, List<String> two) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit(
              Duration.ofHours(1),
              List.of("h", "hour", "hours", "ساعة", "ساعات"),
              List.of("hour", "an hour", "ساعة", "ساعة واحدة"),
              List.of("ساعتان", "ساعتين")),
          new Unit(
              Duration.ofDays(1),
              List.of("d", "day", "days", "يوم", "ايام", "يوما"),
              List.of("day", "a day", "يوم", "يوما", "يوم واحد", "يوما واحدا"),
              List.of("يومان", "يومين")),
          new Unit(
              Duration.ofDays(7),
              List.of("w", "week", "weeks", "اسبوع", "اسابيع", "اسبوعا"),
              List.of("week", "a week", "اسبوع", "اسبوعا", "اسبوع واحد", "اسبوعا واحدا"),
              List.of("اسبوعان", "اسبوعين")));

  private SpokenSpan() {}

  /// `3d`, `for 2 weeks`, `12h`, `لمدة يومين`; a length of nothing is empty.
  static Optional<Duration> of(String text) {
    String words = PREFIX.matcher(folded(text)).replaceFirst("");
    Matcher counted = COUNTED.matcher(words);
    return counted.matches()
        ? times(Integer.parseInt(counted.group(1)), counted.group(2))
        : alone(words);
  }

  private static Optional<Duration> times(int number, String name) {
    return UNITS.stream()
        .filter(unit -> number > 0 && unit.counted.contains(name))
        .findFirst()
        .map(unit -> unit.length.multipliedBy(number));
  }

  private static Optional<Duration> alone(String words) {
    return UNITS.stream()
        .filter(unit -> unit.one.contains(words) || unit.two.contains(words))
        .findFirst()
        .map(unit -> unit.two.contains(words) ? unit.length.multipliedBy(2) : unit.length);
  }

  /// Who types in a hurry leaves out hamzas and vowels.
  private static String folded(String text) {
    return VOWELS
        .matcher(Times.plain(text).replace('أ', 'ا').replace('إ', 'ا'))
        .replaceAll("")
        .replaceAll("\\s+", " ");
  }
}
