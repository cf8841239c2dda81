package mujaz.summary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.article.Publication;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Stems;

/// What an article and its page tell about a part of the title: whether it is the name of the site,
/// and how much the text speaks of it. Used by one thread, for one title.
final class TitleContext {

  private static final int SHORTEST_SITE = 2;
  private static final double MOST = 0.4;

  /// For the signs around a name.
  private static final int ROOM = 20;

  /// What a headline tells is told again early.
  private static final int SENTENCES_READ = 12;

  private static final Pattern HOST =
      Pattern.compile("^https?://[^/?#:]*?([^/?#:.]+)\\.[^/?#:.]+(?=[/?#:]|$)");
  private static final Pattern DOMAIN = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}");

  private final List<String> sites;
  private final List<String> furniture;
  private final List<Sentence> body;
  private final Language language;
  private List<String> furnitureWords = List.of();
  private Set<String> vocabulary = Set.of();

  /// @param furniture lines of the source that are no text of the article: site names stand there
  TitleContext(
      Publication publication, List<String> furniture, List<Sentence> body, Language language) {
    this.sites =
        Stream.concat(
                publication.site().stream(), publication.url().flatMap(TitleContext::host).stream())
            .map(TitleContext::joined)
            .filter(site -> site.length() > SHORTEST_SITE)
            .toList();
    this.furniture = furniture;
    this.body = body;
    this.language = language;
  }

  Language language() {
    return language;
  }

  List<Sentence> body() {
    return body;
  }

  boolean isNameOfSite(String part) {
    return !sites.isEmpty() && sites.contains(joined(part));
  }

  /// The name that the page, the feed or the address gives the site, or an address itself.
  boolean isSite(String part) {
    String name = joined(part);
    return DOMAIN.matcher(part).matches()
        || sites.stream().anyMatch(site -> isMostOf(name, site) || isMostOf(site, name));
  }

  private static boolean isMostOf(String one, String other) {
    return one.length() > SHORTEST_SITE
        && other.contains(one)
        && one.length() >= MOST * other.length();
  }

  /// Whether a line that is no text of the article has the part, as bylines and copyright lines
  /// have the name of the site.
  boolean isInFurniture(String part) {
    String words = words(part);
    return words.length() > SHORTEST_SITE
        && furnitureWords().stream().anyMatch(line -> line.contains(words));
  }

  /// Whether the part is such a line, as the name of the site at the top of a page is.
  boolean isLineOfFurniture(String part) {
    if (part.length() <= SHORTEST_SITE || furniture.isEmpty()) {
      return false;
    }
    String words = words(part);
    return furniture.stream()
        .filter(line -> Math.abs(line.length() - part.length()) <= ROOM)
        .anyMatch(line -> words(line).equals(words));
  }

  /// The share of the part's words that the text uses; 1 where there is no text to tell by.
  double shareInBody(String part) {
    Set<String> stems = new HashSet<>(Stems.of(part, language));
    if (stems.isEmpty() || body.isEmpty()) {
      return 1;
    }
    return (double) stems.stream().filter(vocabulary()::contains).count() / stems.size();
  }

  private List<String> furnitureWords() {
    if (furnitureWords.isEmpty()) {
      furnitureWords = furniture.stream().map(TitleContext::words).toList();
    }
    return furnitureWords;
  }

  private Set<String> vocabulary() {
    if (vocabulary.isEmpty()) {
      vocabulary =
          body.stream()
              .limit(SENTENCES_READ)
              .flatMap(sentence -> sentence.tokens().stems().stream())
              .collect(Collectors.toSet());
    }
    return vocabulary;
  }

  /// Words apart, a space around each, so that none is found within another; where words are not
  /// written apart, all is one word and found anywhere.
  private static String words(String text) {
    String spaced = String.join(" ", wordsOf(text));
    return isUnspaced(spaced) ? spaced : " " + spaced + " ";
  }

  private static boolean isUnspaced(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static String joined(String text) {
    return String.join("", wordsOf(text));
  }

  /// Runs of letters, marks and numbers, folded.
  private static List<String> wordsOf(String text) {
    String folded = Folding.fold(text);
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < folded.length(); ) {
      int point = folded.codePointAt(at);
      int next = at + Character.charCount(point);
      if (!isPartOfWord(point)) {
        addWord(folded, start, at, words);
        start = next;
      }
      at = next;
    }
    addWord(folded, start, folded.length(), words);
    return words;
  }

  private static void addWord(String text, int start, int end, List<String> words) {
    if (end > start) {
      words.add(text.substring(start, end));
    }
  }

  private static boolean isPartOfWord(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(point);
    };
  }

  /// `news.example.com` is the site "Example".
  private static Optional<String> host(String url) {
    Matcher host = HOST.matcher(url.toLowerCase(Locale.ROOT));
    return host.find() ? Optional.of(host.group(1)) : Optional.empty();
  }
}
