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

  /// What is good to know of an entry beside its content.
  ///
  /// @param published in UTC; empty when absent or unreadable
  public record Details(
      Optional<Instant> published,
      Optional<String> author,
      List<String> categories,
      List<Enclosure> enclosures) {

    public static final Details NONE =
        new Details(Optional.empty(), Optional.empty(), List.of(), List.of());

    public Details {
      categories = List.copyOf(categories);
      enclosures = List.copyOf(enclosures);
    }
  }
}
