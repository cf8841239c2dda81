package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One item of a feed as the publisher wrote it. Every text in it is hostile until cleaned.
///
/// @param guid the publisher's identifier, not necessarily unique or stable
/// @param link the article's page, absolute
/// @param title plain text, may be empty
/// @param html the fullest content that the feed carries, may be empty
public record Entry(
    Optional<String> guid, Optional<String> link, String title, String html, Details details) {

  /// The entry of a feed that declares the language: it holds where the entry declares none.
  Entry ofFeedIn(Optional<String> lang) {
    return lang.isEmpty() || details.lang().isPresent()
        ? this
        : new Entry(guid, link, title, html, details.in(lang));
  }

  /// What is good to know of an entry beside its content.
  ///
  /// @param published in UTC; empty when absent or unreadable
  /// @param lang the BCP 47 tag that the entry declares, or else its feed; often wrong
  /// @param post present where the entry is a post in a channel and not a pointer to a page
  public record Details(
      Optional<Instant> published,
      Optional<String> author,
      List<String> categories,
      List<Enclosure> enclosures,
      Optional<String> lang,
      Optional<Post> post) {

    public static final Details NONE =
        new Details(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty());

    /// Of an entry that points to a page.
    public Details(
        Optional<Instant> published,
        Optional<String> author,
        List<String> categories,
        List<Enclosure> enclosures,
        Optional<String> lang) {
      this(published, author, categories, enclosures, lang, Optional.empty());
    }

    public Details {
      categories = List.copyOf(categories);
      enclosures = List.copyOf(enclosures);
    }

    private Details in(Optional<String> other) {
      return new Details(published, author, categories, enclosures, other, post);
    }
  }

  /// A post is its own article: there is no page that says more.
  ///
  /// @param forwardedFrom whose post it was first
  /// @param edited whether it was changed since it was published
  public record Post(Optional<String> forwardedFrom, boolean edited) {}
}
