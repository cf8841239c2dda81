package mujaz.article;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.text.Language;
import mujaz.text.PhraseKind;

/// Weighs the dates in the text of a page: by what the page calls the element, by the words before
/// the date, by how much else its line says, and by how far it is from the headline.
record SeenDates(DateReader reader, Language language) {

  private static final Pattern CLEAR_NAMES =
      Pattern.compile(
          "publish|pub-?date|(?:entry|post|article|news)-?date|date-?created|posted-on|veroeffentlicht");
  private static final Pattern DATE_NAMES =
      Pattern.compile(
          "dat(?:e|um|a|ierung)(?![a-z])|date(?:time|line)|publi|posted|time(?:stamp)?(?![a-z])|byline|submitted|created|meta"
              + "|info|fecha|tarih|tanggal|stand(?![a-z])|parution|clock|calendar|erstell");
  private static final Pattern MODIFIED_NAMES =
      Pattern.compile("modif|updated|lastmod|changed|aktualisiert");
  private static final Pattern OTHER_NAMES =
      Pattern.compile("event|termin|birth|deadline|expir|copyright|comment|reply|profile|member");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private static final int LIST = 3;
  private static final double IN_LIST = 12;
  private static final double OTHER = 20;
  private static final double MODIFIED = 12;

  /// The dates of the lines, the likeliest first.
  List<SeenDate> in(List<DateLine> lines) {
    Map<String, Long> alike =
        lines.stream().collect(Collectors.groupingBy(DateLine::names, Collectors.counting()));
    return lines.stream()
        .flatMap(line -> in(line, alike.getOrDefault(line.names(), 0L) >= LIST ? IN_LIST : 0))
        .sorted(Comparator.comparingDouble(SeenDate::cost))
        .toList();
  }

  private Stream<SeenDate> in(DateLine line, double listed) {
    double place = listed + around(line);
    Stream<SeenDate> told =
        reader.told(line.machine()).stream()
            .map(time -> seen(line, time, place + naming(line, "", line.text())));
    Stream<SeenDate> written =
        reader.in(line.text()).flatMap(date -> written(line, date, place).stream());
    return Stream.concat(told, written);
  }

  private Optional<SeenDate> written(DateLine line, DatesInText.Found date, double place) {
    String before = line.text().substring(0, date.day().start());
    String rest = before + line.text().substring(date.day().end());
    return reader
        .window()
        .fitting(date)
        .map(time -> seen(line, time, place + naming(line, before, rest)));
  }

  private static SeenDate seen(DateLine line, OffsetDateTime time, double cost) {
    boolean modified = MODIFIED_NAMES.matcher(line.names()).find();
    return new SeenDate(time, cost + (modified ? MODIFIED : 0), modified);
  }

  private static double around(DateLine line) {
    double distance =
        line.distance() < 0
            ? 2 + Math.min(40, -line.distance())
            : Math.min(60, line.distance()) * 0.7;
    return distance
        + switch (line.place()) {
          case ARTICLE -> 0;
          case FOOT -> 12;
          case ASIDE -> 35;
        };
  }

  private double naming(DateLine line, String before, String rest) {
    double other = OTHER_NAMES.matcher(line.names()).find() ? OTHER : 0;
    if (CLEAR_NAMES.matcher(line.names()).find()) {
      return other;
    }
    if (isLabelled(line, before)) {
      return other + 2;
    }
    int words = NO_LETTERS.matcher(rest).replaceAll(" ").strip().length();
    boolean named = DATE_NAMES.matcher(line.names()).find();
    return other
        + (words < 30 ? (named ? 4 : 10) : words < 90 ? (named ? 8 : 20) : named ? 30 : 60);
  }

  private boolean isLabelled(DateLine line, String before) {
    return language.phrases(PhraseKind.UPDATED).within(before)
        || (before.isBlank() && language.phrases(PhraseKind.UPDATED).within(line.label()));
  }
}
