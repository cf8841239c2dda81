package mujaz.article;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.feed.Dates;

/// Reads the dates of one page, in its languages and in the time in which it can be.
record DateReader(DatesInText text, DateWindow window) {

  private static final Pattern NO_DAY = Pattern.compile("\\d{4}(?:[-/.]\\d{1,2})?");

  /// The dates in a text of the page, whether in the window or not.
  Stream<DatesInText.Found> in(String line) {
    return text.in(line).stream();
  }

  /// A date that is meant for machines, or is written there for people after all.
  Optional<OffsetDateTime> told(String date) {
    return readings(date).findFirst();
  }

  private Optional<OffsetDateTime> forMachines(String date) {
    return Dates.read(date).filter(time -> !NO_DAY.matcher(date).matches()).flatMap(window::within);
  }

  /// All that the date may mean, the likeliest first: day and month may stand in either order.
  Stream<OffsetDateTime> readings(String date) {
    return Stream.concat(
        forMachines(date).stream(),
        in(date)
            .flatMap(found -> Stream.concat(Stream.of(found), found.otherWay().stream()))
            .flatMap(found -> window.within(found.time()).stream()));
  }
}
