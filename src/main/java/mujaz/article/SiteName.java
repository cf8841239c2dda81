package mujaz.article;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.PlainText;

/// Knows the name of a site in the titles of its pages: by the name that the page gives, by its
/// address, and by the sign that sets it apart.
final class SiteName {

  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+(?:[|–—»›‹·:•-]|::|--)\\s+|\\s*[|｜]\\s*|\\s*»\\s*");
  private static final String BARS = "|｜»›‹";
  private static final int MOST_WORDS = 5;
  private static final int SHORTEST_TITLE = 10;
  private static final int SHORTEST_NAME = 3;
  private static final int FEWEST_OF_HOST = 5;
  private static final double MOST_BESIDE_HOST = 1.5;
  private static final double LEAST_OF_HOST = 0.6;

  private final String given;
  private final String wholeHost;
  private final String host;

  /// @param given the name that the page gives; may be empty
  SiteName(String given, URI url) {
    String address = url.getHost() == null ? "" : url.getHost().toLowerCase(Locale.ROOT);
    this.given = TitleWords.of(given).letters();
    this.wholeHost = TitleWords.of(address).letters();
    this.host =
        TitleWords.of(address.replaceFirst("^www\\.", "").replaceFirst("\\.[a-z]+$", "")).letters();
  }

  /// A part of a title.
  ///
  /// @param barred whether a bar sets it apart, which hardly stands within a title
  /// @param colon whether a colon does, behind which nearly always the title goes on
  private record Part(String text, boolean barred, boolean colon) {

    static Part behind(String line, int[] separator) {
      String sign = line.substring(separator[0], separator[1]).strip();
      boolean barred = sign.chars().anyMatch(unit -> BARS.indexOf(unit) >= 0);
      return new Part(line.substring(separator[1]), barred, sign.equals(":"));
    }
  }

  /// The parts of a title, whatever each of them is.
  static List<String> parts(String title) {
    return SEPARATOR.splitAsStream(PlainText.oneLine(title)).toList();
  }

  /// Whether the text is the name of the site and nothing else.
  boolean is(String text) {
    return is(TitleWords.of(text));
  }

  boolean is(TitleWords text) {
    String letters = text.letters();
    return letters.length() >= SHORTEST_NAME
        && (letters.equals(given)
            || letters.equals(host)
            || isSpeltByHost(text)
            || (hasHost(letters) && letters.length() <= MOST_BESIDE_HOST * host.length()));
  }

  /// "The Harbour Post" of `harbour-post.example`.
  private boolean hasHost(String letters) {
    return host.length() >= FEWEST_OF_HOST && letters.contains(host);
  }

  /// "Harbour Lindau" of `harbouroffice-lindau.example`.
  private boolean isSpeltByHost(TitleWords text) {
    int at = 0;
    for (String word : text.words()) {
      int found = wholeHost.indexOf(word, at);
      if (found < 0) {
        return false;
      }
      at = found + word.length();
    }
    return text.letters().length() >= LEAST_OF_HOST * host.length();
  }

  /// The title without a name that is known to be the site's, or that a bar sets apart.
  String without(String title) {
    return cut(title, false);
  }

  /// The title of a document, which nearly always has the name of the site at its end.
  String withoutAny(String title) {
    return cut(title, true);
  }

  private String cut(String title, boolean any) {
    String line = PlainText.oneLine(title);
    Matcher separator = SEPARATOR.matcher(line);
    List<int[]> places = new ArrayList<>();
    while (separator.find()) {
      places.add(new int[] {separator.start(), separator.end()});
    }
    for (int[] place : places) {
      String before = line.substring(0, place[0]);
      Part part = Part.behind(line, place);
      if (before.length() >= SHORTEST_TITLE && isName(part, any)) {
        return before;
      }
      if (places.size() == 1 && isKnown(before) && part.text().length() >= SHORTEST_TITLE) {
        return part.text();
      }
    }
    return line;
  }

  private boolean isName(Part part, boolean any) {
    boolean isShort = !part.colon() && part.text().split("\\s+").length <= MOST_WORDS;
    boolean isLast = SEPARATOR.split(part.text()).length == 1;
    return isKnown(part.text()) || (isShort && isLast && (any || part.barred()));
  }

  /// The name that the page gives, or one that the address has too.
  private boolean isKnown(String part) {
    TitleWords words = TitleWords.of(part);
    String letters = words.letters();
    boolean isGiven = given.length() >= SHORTEST_NAME && letters.contains(given);
    boolean isHost = letters.length() >= SHORTEST_NAME && host.contains(letters);
    return isGiven || isHost || is(words);
  }
}
