package mujaz.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What makes an entry the same entry at each poll: its guid; where guids are missing or repeat in
/// the document, its canonical link; where that says nothing either, its title and content.
///
/// Identities are the first 128 bits of SHA-256, in hex. Title and date are not part of them as
/// long as a guid or link is there, so that an edited entry is not news.
final class EntryIdentity {

  private static final int HEX_DIGITS = 32;

  private EntryIdentity() {}

  /// The entries by identity, in document order; the first of those that are the same.
  static Map<String, Entry> of(FeedId feed, List<Entry> entries) {
    Map<String, Long> guids = count(entries, EntryIdentity::guid);
    Map<String, Long> links =
        entries.stream().allMatch(entry -> once(guid(entry), guids).isPresent())
            ? Map.of()
            : count(entries, EntryIdentity::link);
    Map<String, Entry> identified = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String key =
          once(guid(entry), guids)
              .map(guid -> "guid " + guid)
              .or(() -> once(link(entry), links).map(link -> "link " + link))
              .orElseGet(() ->
                  "text " + entry.title() + "\n" + link(entry).orElse("") + "\n" + entry.html());
      identified.putIfAbsent(hash(feed.value() + " " + key), entry);
    }
    return identified;
  }

  private static Optional<String> guid(Entry entry) {
    return entry.guid().map(String::strip).filter(guid -> !guid.isEmpty());
  }

  private static Optional<String> link(Entry entry) {
    return entry.link().map(CanonicalUrl::of);
  }

  private static Map<String, Long> count(
      List<Entry> entries, Function<Entry, Optional<String>> key) {
    return entries.stream()
        .flatMap(entry -> key.apply(entry).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static Optional<String> once(Optional<String> key, Map<String, Long> counts) {
    return key.filter(value -> counts.getOrDefault(value, 0L) == 1);
  }

  private static String hash(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
