package mujaz.bot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A length of time as people type it: a number, in digits or spelled out up to ten, and a unit; or
/// a word that says both, such as the duals of Arabic.
final class SpokenSpan {

  private static final Pattern PREFIX = Pattern.compile("^(?:for |لمدة |مدة |ل(?=[سياثختع]))");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,3} ?|\\p{L}+ )(\\p{L}+)");
  private static final Pattern FINAL_HEH = Pattern.compile("ه(?= |$)");
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
              List.of("ساعتان", "ساعتين", "ساعتان اثنتان", "ساعتين اثنتين")),
          new Unit(
              Duration.ofDays(1),
              List.of("d", "day", "days", "يوم", "ايام", "يوما"),
              List.of("day", "a day", "يوم", "يوما", "يوم واحد", "يوما واحدا"),
              List.of("يومان", "يومين", "يومان اثنان", "يومين اثنين")),
          new Unit(
              Duration.ofDays(7),
              List.of("w", "week", "weeks", "اسبوع", "اسابيع", "اسبوعا"),
              List.of("week", "a week", "اسبوع", "اسبوعا", "اسبوع واحد", "اسبوعا واحدا"),
              List.of("اسبوعان", "اسبوعين", "اسبوعان اثنان", "اسبوعين اثنين")));

  /// With and without the ending that the gender of what is counted asks for.
  private static final List<List<String>> SPELLED =
      List.of(
          List.of("one"),
          List.of("two"),
          List.of("three", "ثلاث", "ثلاثة"),
          List.of("four", "اربع", "اربعة"),
          List.of("five", "خمس", "خمسة"),
          List.of("six", "ست", "ستة"),
          List.of("seven", "سبع", "سبعة"),
          List.of("eight", "ثمان", "ثماني", "ثمانية"),
          List.of("nine", "تسع", "تسعة"),
          List.of("ten", "عشر", "عشرة"));

  private SpokenSpan() {}

  /// `3d`, `for 2 weeks`, `12h`, `لمدة يومين`; a length of nothing is empty.
  static Optional<Duration> of(String text) {
    String words = PREFIX.matcher(folded(text)).replaceFirst("");
    return counted(words).or(() -> alone(words));
  }

  private static Optional<Duration> counted(String words) {
    Matcher counted = COUNTED.matcher(words);
    return counted.matches()
        ? number(counted.group(1).strip()).flatMap(number -> times(number, counted.group(2)))
        : Optional.empty();
  }

  private static Optional<Integer> number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Optional.of(Integer.parseInt(word)).filter(number -> number > 0);
    }
    return IntStream.range(0, SPELLED.size())
        .filter(at -> SPELLED.get(at).contains(word))
        .mapToObj(at -> at + 1)
        .findFirst();
  }

  private static Optional<Duration> times(int number, String name) {
    return UNITS.stream()
        .filter(unit -> unit.counted.contains(name))
        .findFirst()
        .map(unit -> unit.length.multipliedBy(number));
  }

  private static Optional<Duration> alone(String words) {
    return UNITS.stream()
        .filter(unit -> unit.one.contains(words) || unit.two.contains(words))
        .findFirst()
        .map(unit -> unit.two.contains(words) ? unit.length.multipliedBy(2) : unit.length);
  }

  /// Who types in a hurry leaves out hamzas, vowels and the dots of a final letter.
  private static String folded(String text) {
    String letters =
        VOWELS
            .matcher(Times.plain(text).replace('أ', 'ا').replace('إ', 'ا'))
            .replaceAll("")
            .replaceAll("\\s+", " ");
    return FINAL_HEH.matcher(letters).replaceAll("ة");
  }
}
