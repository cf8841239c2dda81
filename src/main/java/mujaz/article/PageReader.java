package mujaz.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.article.ArticleExtractor.Reading;
import mujaz.feed.DocumentText;
import mujaz.feed.FetchRequest;
import mujaz.feed.FetchResult.Document;
import mujaz.feed.FetchResult.Fetched;
import mujaz.feed.Fetcher;

/// Reads the article of a page to its end: where it is split over several addresses, the others are
/// fetched too, one after the other, five in all.
///
/// Safe for use by many threads; blocks while a part is fetched.
public final class PageReader {

  private static final int MOST_PARTS = 5;

  /// A part that repeats so much of the others is the same text under another address.
  private static final double REPEATED = 0.5;

  private final Fetcher fetcher;
  private final ArticleExtractor extractor;

  public PageReader(Fetcher fetcher, ArticleExtractor extractor) {
    this.fetcher = fetcher;
    this.extractor = extractor;
  }

  /// The article, with all that could be had of it; without any text where the page is a wall.
  public Article read(Document document) throws InterruptedException {
    return readOn(reading(document), document.url()).article();
  }

  /// The same, with the reason why there is no text.
  Reading readOn(Document document) throws InterruptedException {
    return readOn(reading(document), document.url());
  }

  private Reading reading(Document document) {
    String html = DocumentText.decode(document.body(), document.contentType());
    return extractor.read(html, document.url());
  }

  private Reading readOn(Reading first, URI address) throws InterruptedException {
    List<Block> blocks = new ArrayList<>(first.article().blocks());
    Optional<URI> next = first.part(address, 2);
    for (int part = 2; part <= MOST_PARTS && next.isPresent(); part++) {
      Optional<Reading> reading = fetched(next.get());
      List<Block> more =
          reading.map(read -> news(read.article().blocks(), blocks)).orElse(List.of());
      blocks.addAll(more);
      int following = part + 1;
      next =
          more.isEmpty()
              ? Optional.empty()
              : reading.flatMap(read -> read.part(address, following));
    }
    return first.with(blocks);
  }

  /// Only what is had at once: the beginning is better than nothing.
  private Optional<Reading> fetched(URI part) throws InterruptedException {
    return fetcher.fetch(FetchRequest.article(part)) instanceof Fetched fetched
        ? Optional.of(reading(fetched.document()))
        : Optional.empty();
  }

  private static List<Block> news(List<Block> part, List<Block> before) {
    Set<String> known = new HashSet<>();
    before.forEach(block -> known.add(block.text()));
    List<Block> news = part.stream().filter(block -> !known.contains(block.text())).toList();
    return news.size() <= part.size() * REPEATED ? List.of() : news;
  }
}
