package mujaz.article;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.article.Publication.Times;
import mujaz.text.Language;
import mujaz.text.MonthNames;

/// When an article was published and changed, by all that its page says of it: first what is meant
/// for machines, checked against what readers see near the headline, then that, then the address.
final class PageDates {

  private static final Language ENGLISH = Language.of("en");

  /// What a date near the headline costs at most that is called the article's.
  private static final double SURE = 10;

  private static final double CLEAR = 30;
  private static final double LIKELY = 90;
  private static final int MOST_TOLD = 20;

  private final Optional<String> ruled;
  private final MetaDates meta;
  private final JsonLd data;
  private final DateReader reader;
  private final List<SeenDate> seen;
  private final Optional<OffsetDateTime> address;
  private final Optional<OffsetDateTime> picture;

  private PageDates(DateEvidence page, Language language, DateReader reader) {
    this.ruled = page.ruled();
    this.meta = new MetaDates(page.tags());
    this.data = page.data();
    this.reader = reader;
    this.seen = new SeenDates(reader, language).in(page.lines());
    this.address = inAddress(page.url().toString());
    this.picture = page.tags().first("og:image").flatMap(this::inAddress);
  }

  /// @param language the language of the article
  static Times of(DateEvidence page, Language language, DateWindow window) {
    List<MonthNames> months = List.of(language.months(), ENGLISH.months());
    DayForms forms = new DayForms(months, MonthOrder.isMonthFirst(page, language));
    DateReader reader = new DateReader(new DatesInText(forms), window);
    return new PageDates(page, language, reader).times();
  }

  private Times times() {
    return new Times(published(), modified());
  }

  private Optional<OffsetDateTime> published() {
    List<String> clear = Stream.concat(data.all("datePublished"), meta.published()).toList();
    return ruled
        .flatMap(reader::told)
        .or(() -> toldAndShown(clear))
        .or(() -> toldAndShown(others()).filter(time -> clear.isEmpty() || !isOfChange(time)))
        .or(() -> told(clear))
        .or(() -> seen(SURE))
        .or(() -> told(others()))
        .or(() -> seen(CLEAR))
        .or(() -> address)
        .or(() -> seen(LIKELY))
        .or(this::modified)
        .or(() -> picture);
  }

  private List<String> others() {
    return Stream.of(meta.dates(), data.all("dateCreated"), data.all("uploadDate"))
        .flatMap(each -> each)
        .toList();
  }

  private Optional<OffsetDateTime> modified() {
    return Stream.concat(data.all("dateModified"), meta.modified())
        .flatMap(text -> reader.told(text).stream())
        .findFirst()
        .or(() -> seen.stream().filter(SeenDate::isModified).map(SeenDate::time).findFirst());
  }

  private boolean isOfChange(OffsetDateTime time) {
    return modified().filter(it -> it.toLocalDate().equals(time.toLocalDate())).isPresent();
  }

  private Optional<OffsetDateTime> told(List<String> dates) {
    return dates.stream()
        .limit(MOST_TOLD)
        .flatMap(date -> reader.told(date).stream())
        .findFirst()
        .map(this::onTheDayShown);
  }

  private Optional<OffsetDateTime> toldAndShown(List<String> dates) {
    return dates.stream()
        .limit(MOST_TOLD)
        .flatMap(reader::readings)
        .map(this::onTheDayShown)
        .filter(this::isShown)
        .findFirst();
  }

  private boolean isShown(OffsetDateTime time) {
    return shown().anyMatch(time.toLocalDate()::equals);
  }

  private Stream<LocalDate> shown() {
    return Stream.concat(
            seen.stream()
                .filter(date -> date.cost() < CLEAR && !date.isModified())
                .map(SeenDate::time),
            address.stream())
        .map(OffsetDateTime::toLocalDate);
  }

  private Optional<OffsetDateTime> seen(double most) {
    return seen.stream().filter(date -> date.cost() < most).map(SeenDate::time).findFirst();
  }

  private Optional<OffsetDateTime> inAddress(String url) {
    return UrlDate.of(url)
        .map(day -> day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .flatMap(reader.window()::within);
  }

  /// A time in UTC may be of another day than the one where the article was written, which its
  /// address or its text shows: told with the least offset at which it is that day.
  private OffsetDateTime onTheDayShown(OffsetDateTime time) {
    if (!time.getOffset().equals(ZoneOffset.UTC)) {
      return time;
    }
    return address
        .or(() -> seen(CLEAR))
        .map(OffsetDateTime::toLocalDate)
        .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, time.toLocalDate())) == 1)
        .flatMap(day -> onDay(time, day))
        .orElse(time);
  }

  private static Optional<OffsetDateTime> onDay(OffsetDateTime time, LocalDate day) {
    int sign = day.isAfter(time.toLocalDate()) ? 1 : -1;
    return Stream.iterate(1, hours -> hours <= 12, hours -> hours + 1)
        .map(hours -> time.withOffsetSameInstant(ZoneOffset.ofHours(sign * hours)))
        .filter(local -> local.toLocalDate().equals(day))
        .findFirst();
  }
}
