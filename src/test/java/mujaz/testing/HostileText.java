package mujaz.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Texts that nobody writes and somebody sends: one thing over and over, and seeded noise.
public final class HostileText {

  private static final String PIECES =
      "ab Éß 1٢.?!…،؛؟。\n\r\t\"'()[]«»“”:;-_*=#@/•\u0301\u0323\u030A\u064E\u0651\u00A0\u2003\u2028"
          + "\u200B\u200C\u200D\u200E\u202E\u2066\u2069\uFEFF\uFFFF\u0000\u0085\uD83D\uDE00他は한ก";

  private static final List<String> WORDS =
      List.of(
          "The",
          "minister",
          "said",
          "U.S.",
          "No.",
          "3.",
          "1)",
          "http://a.example/x",
          "\"Yes,",
          "he",
          "قال",
          "الوزير",
          "إن",
          "د.",
          "المدينة",
          "אמר",
          "השר",
          "сказал",
          "г.",
          "大臣は述べた。",
          "however,",
          "3.5",
          "end.",
          "end?",
          "انتهى.",
          "Mr.",
          "😀",
          "…",
          "على",
          "«نعم»،",
          "a.m.",
          "\n",
          "\n\n");

  private HostileText() {}

  /// A thing that is repeated.
  public record Shape(String name, String unit) {

    public String ofLength(int length) {
      return unit.repeat(length / unit.length() + 1).substring(0, length);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  public static List<Shape> shapes() {
    return List.of(
        new Shape("one letter", "a"),
        new Shape("one Arabic letter", "ا"),
        new Shape("one digit", "7"),
        new Shape("full stops", "."),
        new Shape("spaced full stops", ". "),
        new Shape("question marks", "؟"),
        new Shape("ideographic full stops", "。"),
        new Shape("words without an end", "word كلمة "),
        new Shape("one-word lines", "word\n"),
        new Shape("short sentences", "A bc def ghi jkl. "),
        new Shape("emoji", "😀"),
        new Shape("joined emoji", "👩‍👩‍👧"),
        new Shape("flags", "🇸🇾"),
        new Shape("mixed directions", "ab שלום مرحبا 12 "),
        new Shape("direction controls", "\u202E\u2066"),
        new Shape("high surrogates", "\uD83D"),
        new Shape("low surrogates", "\uDE00 "),
        new Shape("zero-width characters", "\u200B\u200D\u200C\uFEFF"),
        new Shape("alternating marks", "\u0323\u0301"),
        new Shape("half-width sound marks", "\uFF9E\u0301"),
        new Shape("letters with marks", "a\u0301\u0323 "),
        new Shape("Arabic vowel marks", "\u0651\u064E"),
        new Shape("ligatures that unfold", "ﷺ"),
        new Shape("list numbers", "1. "),
        new Shape("list letters", "a) b) "),
        new Shape("initials", "A. "),
        new Shape("abbreviations", "Mr. Dr. "),
        new Shape("open brackets", "( "),
        new Shape("notes", "[1] "),
        new Shape("open quotes", "\" «a "),
        new Shape("quotes after stops", "a.\" "),
        new Shape("titles that never close", "《a。"),
        new Shape("bullets", "- a\n"),
        new Shape("rulers", "===== *** "),
        new Shape("one ruler", "="),
        new Shape("addresses", "http://a.example "),
        new Shape("one address", "www."),
        new Shape("time stamps", "12/12/2020 10:10 "),
        new Shape("faces", "x :-) "),
        new Shape("colons", ":"),
        new Shape("spaces", " "),
        new Shape("line feeds", "\n"),
        new Shape("Chinese", "他说"),
        new Shape("Thai", "ก"),
        new Shape("Korean", "한국어 "),
        new Shape("tags", "<b>&amp;"));
  }

  /// Noise of at most so many units, mostly of characters that mean something to the splitter;
  /// every second one is made of words.
  public static String noise(long seed, int longest) {
    Random random = new Random(seed);
    int length = random.nextInt(longest);
    return seed % 2 == 0 ? words(random, length) : characters(random, length);
  }

  private static String words(Random random, int length) {
    return random
        .ints(length / 5, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining(" "));
  }

  private static String characters(Random random, int length) {
    return random
        .ints(length)
        .map(any ->
            (any & 7) == 0 ? any >>> 16 : PIECES.charAt(Math.floorMod(any >> 3, PIECES.length())))
        .collect(
            StringBuilder::new, (text, unit) -> text.append((char) unit), StringBuilder::append)
        .toString();
  }
}
