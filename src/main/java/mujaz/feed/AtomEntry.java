package mujaz.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.feed.Entry.Details;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// What Rome read of an Atom entry, completed from the modules that it leaves as foreign markup.
final class AtomEntry {

  private final com.rometools.rome.feed.atom.Entry entry;
  private final Optional<DCModule> core;
  private final ForeignMarkup foreign;

  AtomEntry(com.rometools.rome.feed.atom.Entry entry) {
    this.entry = entry;
    this.core = Optional.ofNullable((DCModule) entry.getModule(DCModule.URI));
    this.foreign = new ForeignMarkup(entry.getForeignMarkup());
  }

  Entry toEntry() {
    return new Entry(
        Optional.ofNullable(entry.getId()).map(String::strip).filter(id -> !id.isEmpty()),
        AtomFeed.address(entry.getAlternateLinks()),
        FeedText.first(AtomFeed.title(entry.getTitleEx()), foreign.text("title").orElse(null))
            .orElse(""),
        html(),
        new Details(published(), author(), categories(), enclosures(), lang()));
  }

  private String html() {
    return FeedText.firstMarkup(
        entry.getContents().stream().map(AtomEntry::markup).findFirst().orElse(null),
        markup(entry.getSummary()),
        foreign.text("description").orElse(null));
  }

  /// Plain text is escaped, so that all content is HTML; many feeds call their HTML plain, though.
  private static @Nullable String markup(@Nullable Content content) {
    if (content == null || content.getValue() == null) {
      return null;
    }
    boolean plain =
        "text".equals(content.getType())
            && !content.getValue().matches("(?s).*</?[a-zA-Z][^>]*>.*");
    return plain ? Entities.escape(content.getValue()) : content.getValue();
  }

  private Optional<Instant> published() {
    return Stream.of(
            entry.getPublished(),
            entry.getIssued(),
            entry.getUpdated(),
            entry.getModified(),
            entry.getCreated(),
            core.map(DCModule::getDate).orElse(null))
        .filter(Objects::nonNull)
        .map(Date::toInstant)
        .findFirst();
  }

  private Optional<String> author() {
    return entry.getAuthors().stream()
        .map(SyndPerson::getName)
        .flatMap(name -> FeedText.first(name).stream())
        .findFirst()
        .or(() -> FeedText.first(core.map(DCModule::getCreator).orElse(null)));
  }

  private Optional<String> lang() {
    return FeedText.first(core.map(DCModule::getLanguage).orElse(null));
  }

  private List<String> categories() {
    Stream<String> own = entry.getCategories().stream().map(AtomEntry::name);
    return Stream.concat(own, foreign.categories())
        .map(FeedText::plain)
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private static String name(Category category) {
    return FeedText.firstMarkup(category.getTerm(), category.getLabel());
  }

  private List<Enclosure> enclosures() {
    Stream<Enclosure> own =
        entry.getOtherLinks().stream()
            .filter(link -> "enclosure".equals(link.getRel()) && link.getHref() != null)
            .map(link -> new Enclosure(link.getHref(), Optional.ofNullable(link.getType())));
    return Stream.concat(own, foreign.media()).distinct().toList();
  }
}
