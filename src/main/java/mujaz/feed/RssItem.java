package mujaz.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCSubject;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.feed.Entry.Details;
import org.jspecify.annotations.Nullable;

/// What Rome read of an RSS item, completed from the modules that it leaves as foreign markup.
final class RssItem {

  private static final Pattern ADDRESSED =
      Pattern.compile("\\S+@\\S+\\s*\\(([^()]+)\\)|([^()<>]+?)\\s*[(<]\\S+@\\S+[)>]");

  private final Item item;
  private final Optional<DCModule> core;
  private final ForeignMarkup foreign;

  RssItem(Item item) {
    this.item = item;
    this.core = Optional.ofNullable((DCModule) item.getModule(DCModule.URI));
    this.foreign = new ForeignMarkup(item.getForeignMarkup());
  }

  Entry toEntry() {
    return new Entry(
        Optional.ofNullable(item.getGuid())
            .map(Guid::getValue)
            .map(String::strip)
            .filter(guid -> !guid.isEmpty()),
        link(),
        FeedText.first(item.getTitle(), dc(DCModule::getTitle), foreign.text("title").orElse(null))
            .orElse(""),
        html(),
        new Details(
            published(),
            author(),
            categories(),
            enclosures(),
            FeedText.first(dc(DCModule::getLanguage))));
  }

  private Optional<String> link() {
    return FeedText.first(
        item.getLink(),
        Optional.ofNullable(item.getGuid())
            .filter(Guid::isPermaLink)
            .map(Guid::getValue)
            .filter(RssItem::isWeb)
            .orElse(null),
        foreign.alternateLink().orElse(null));
  }

  private static boolean isWeb(String link) {
    return link.strip().matches("(?i)https?://\\S+");
  }

  private String html() {
    return FeedText.firstMarkup(
        Optional.ofNullable(item.getContent()).map(Content::getValue).orElse(null),
        foreign.text("body").orElse(null),
        Optional.ofNullable(item.getDescription()).map(Description::getValue).orElse(null),
        dc(DCModule::getDescription),
        foreign.text("description").orElse(null),
        foreign.text("summary").orElse(null));
  }

  private Optional<Instant> published() {
    return Stream.of(Optional.ofNullable(item.getPubDate()), core.map(DCModule::getDate))
        .flatMap(Optional::stream)
        .map(Date::toInstant)
        .findFirst()
        .or(foreign::issued);
  }

  private Optional<String> author() {
    return FeedText.first(
            item.getAuthor(), dc(DCModule::getCreator), foreign.text("author").orElse(null))
        .map(RssItem::withoutAddress);
  }

  /// RSS wants `mail@host (Name)`: people want the name.
  private static String withoutAddress(String author) {
    Matcher both = ADDRESSED.matcher(author);
    return both.matches() ? (both.group(1) == null ? both.group(2) : both.group(1)) : author;
  }

  private List<String> categories() {
    Stream<String> subjects =
        core.stream().flatMap(module -> module.getSubjects().stream()).map(DCSubject::getValue);
    Stream<String> own = item.getCategories().stream().map(category -> category.getValue());
    return Stream.of(own, subjects, foreign.categories())
        .flatMap(texts -> texts)
        .map(FeedText::plain)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private List<Enclosure> enclosures() {
    Stream<Enclosure> own =
        item.getEnclosures().stream()
            .filter(enclosure -> enclosure.getUrl() != null)
            .map(enclosure ->
                new Enclosure(enclosure.getUrl(), Optional.ofNullable(enclosure.getType())));
    return Stream.concat(own, foreign.media())
        .filter(enclosure -> !enclosure.url().isBlank())
        .distinct()
        .toList();
  }

  private @Nullable String dc(Function<DCModule, @Nullable String> field) {
    return core.map(field).orElse(null);
  }
}
