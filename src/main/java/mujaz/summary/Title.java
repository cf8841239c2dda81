package mujaz.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.PhraseKind;
import mujaz.text.Phrases;
import mujaz.text.PlainText;
import mujaz.text.Words;
import org.jsoup.parser.Parser;

/// The title of an article without what does not belong to it: the name of the site and of its
/// section, "breaking", the slug of an agency, capitals throughout, markup of characters. What
/// stays is a verbatim part of the title, but for the case of letters where all were capitals.
///
/// A part is taken off by what is known of it: first the names that the page, the feed and the
/// address give, then whether it stands in a byline or a copyright line; without such a witness
/// only when it is short, behind or before a separator, and the text does not speak of it.
final class Title {

  private static final Pattern LOWER_CASE =
      Pattern.compile("(?<![\\p{L}\\p{M}\\d.])\\p{Ll}(?:[\\p{L}\\p{M}]{3,}|$)");
  private static final Pattern CJK_COLON = Pattern.compile("：");
  private static final Pattern BRACKETS = Pattern.compile("^(?:【([^】]*)】|\\[([^\\]]*)])\\s*");
  private static final Pattern SLUG =
      Pattern.compile("^\\p{Lu}{2,}(?: [\\p{Lu}\\d]+)+-(?=\\p{Lu}\\p{Ll}|\\p{Lu}\\.)");
  private static final Pattern CAPITALS_AND_STOP =
      Pattern.compile("^\\p{Lu}{4,}\\. (?=[\\p{Lu}\"«“])");
  private static final List<Pattern> LABELS = List.of(BRACKETS, SLUG, CAPITALS_AND_STOP);
  private static final Set<String> BARS = Set.of("|", "｜", "ǀ", "::", "»");
  private static final Pattern LOOSE_ENDS =
      Pattern.compile("^[\\s|｜:：•·»–—-]+(?!\\d)|[\\s|｜:：•·«»–—_-]+(?<!»)$");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d+|#x\\p{XDigit}+|\\p{Alnum}{2,8});");

  /// Headlines of posts end in an address.
  private static final Pattern ADDRESS =
      Pattern.compile("\\s*(?:https?://|pic\\.twitter\\.com/)\\S+");

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_SITE_WORDS = 5;
  private static final int MOST_SECTION_WORDS = 4;
  private static final int MOST_UNKNOWN_WORDS = 4;
  private static final int MOST_LABELS = 4;
  private static final double SPOKEN_OF = 0.6;
  private static final double HARDLY_SPOKEN_OF = 0.5;

  private final TitleContext context;

  private Title(TitleContext context) {
    this.context = context;
  }

  static String cleaned(String title, TitleContext context) {
    String line = plain(title);
    return line.isEmpty() ? line : new Title(context).clean(line);
  }

  /// One line of text, also where markup was escaped twice.
  private static String plain(String title) {
    String line = PlainText.oneLine(title);
    for (int times = 0; times < 2 && hasEntity(line); times++) {
      line = PlainText.oneLine(Parser.unescapeEntities(line, false));
    }
    String bare = mayHaveAddress(line) ? ADDRESS.matcher(line).replaceAll("").strip() : line;
    return hasWord(bare) ? bare : line;
  }

  private static boolean mayHaveAddress(String line) {
    return line.contains("://") || line.contains("pic.twitter.com");
  }

  private static boolean hasEntity(String line) {
    return line.indexOf('&') >= 0 && ENTITY.matcher(line).find();
  }

  private String clean(String line) {
    String rest = line;
    for (int times = 0; times < MOST_LABELS; times++) {
      String shorter = withoutLabel(withoutSite(rest));
      if (shorter.equals(rest)) {
        break;
      }
      rest = shorter;
    }
    return Capitals.lowered(rest, context.body(), context.language());
  }

  private String withoutSite(String line) {
    List<Separator> separators = Separator.in(line);
    for (int i = 0; i < separators.size(); i++) {
      int next = i + 1 < separators.size() ? separators.get(i + 1).start() : line.length();
      String before = line.substring(0, separators.get(i).start());
      String part = line.substring(separators.get(i).end(), next);
      if ((context.isSite(part) && hasWord(before))
          || (isLongEnough(before) && context.isLineOfFurniture(part))) {
        return before;
      }
    }
    if (!separators.isEmpty()) {
      Separator last = separators.getLast();
      return isSuffix(line, last) ? line.substring(0, last.start()) : line;
    }
    return withoutLastColon(line);
  }

  private boolean isSuffix(String line, Separator separator) {
    String before = line.substring(0, separator.start());
    String part = line.substring(separator.end());
    int words = Words.count(part);
    if (!isLongEnough(before) || words >= Words.count(before)) {
      return false;
    }
    return isTag(part)
        || context.isInFurniture(part)
        || (words <= MOST_SITE_WORDS && isOutletOrSection(part))
        || switch (separator.sign()) {
          case "-", "--" -> isUnknownName(part, words, 1);
          case "–", "—" -> isUnknownName(part, words, 2);
          default -> isShortName(part, words);
        };
  }

  private boolean isShortName(String part, int words) {
    return words <= MOST_SITE_WORDS
        && (words < FEWEST_WORDS || context.shareInBody(part) < SPOKEN_OF);
  }

  /// Behind a dash may stand half of the headline; one word behind a long one is an afterthought.
  private boolean isUnknownName(String part, int words, int fewest) {
    return words >= fewest
        && words <= MOST_UNKNOWN_WORDS
        && part.chars().noneMatch(unit -> Character.isDigit(unit) || "?؟!,،:".indexOf(unit) >= 0)
        && isNameLike(part)
        && context.shareInBody(part) < HARDLY_SPOKEN_OF;
  }

  /// Each word has a capital, but for the small ones; or the script has none.
  private static boolean isNameLike(String part) {
    return !LOWER_CASE.matcher(part).find() && part.charAt(0) != '#';
  }

  /// "Storm nears the coast: minute by minute"; the name of an agency behind a wide colon.
  private String withoutLastColon(String line) {
    int colon = Math.max(line.lastIndexOf(": "), line.lastIndexOf('：'));
    if (colon < 0 || !isLongEnough(line.substring(0, colon))) {
      return line;
    }
    String part = line.substring(colon + 1).strip();
    boolean wide = CJK_COLON.matcher(line.substring(colon, colon + 1)).matches();
    boolean known =
        wide ? context.isSite(part) || context.isInFurniture(part) : context.isNameOfSite(part);
    return isTag(part) || known ? line.substring(0, colon).strip() : line;
  }

  /// Whether the part says nothing but that the report is urgent or goes on.
  private boolean isTag(String part) {
    return context.language().phrases(PhraseKind.URGENT).end(part) == part.length();
  }

  /// "Sport", "Daily News": what the words themselves tell.
  private boolean isOutletOrSection(String part) {
    return context.language().phrases(PhraseKind.OUTLETS).within(part)
        || sections().end(part + ":") > part.length();
  }

  private String withoutLabel(String line) {
    return firstLabel(line)
        .map(line::substring)
        .filter(Title::isLongEnough)
        .map(rest -> LOOSE_ENDS.matcher(rest).replaceAll(""))
        .orElse(line);
  }

  /// Where the title proper begins, when a label stands before it.
  private Optional<Integer> firstLabel(String line) {
    int urgent = context.language().phrases(PhraseKind.URGENT).end(line);
    int section = Math.max(sections().end(line), endOfSlug(line));
    if (urgent > 0 || section > 0) {
      return Optional.of(Math.max(urgent, section));
    }
    for (Pattern label : mayBeLabel(line) ? LABELS : List.<Pattern>of()) {
      Matcher matcher = label.matcher(line);
      if (matcher.find() && Words.count(matcher.group()) <= MOST_SECTION_WORDS) {
        return Optional.of(matcher.end());
      }
    }
    return siteAndColon(line).or(() -> firstPart(line));
  }

  /// A bracket or two capitals: all labels begin so.
  private static boolean mayBeLabel(String line) {
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    return first == '【'
        || first == '['
        || (Character.isUpperCase(first)
            && line.length() > 1
            && Character.isUpperCase(line.charAt(1)));
  }

  private Optional<Integer> siteAndColon(String line) {
    int colon = line.indexOf(": ");
    return colon > 0 && context.isNameOfSite(line.substring(0, colon))
        ? Optional.of(colon + 2)
        : Optional.empty();
  }

  /// Agencies that write from right to left put the subject before a hyphen: `نفط-الأسعار`.
  private int endOfSlug(String line) {
    int hyphen = line.indexOf('-');
    boolean slug =
        hyphen > 0
            && context.language().rightToLeft()
            && sections().end(line.substring(0, hyphen) + ":") == hyphen + 1;
    return slug ? hyphen + 1 : -1;
  }

  private Phrases sections() {
    return context.language().phrases(PhraseKind.SECTIONS);
  }

  private Optional<Integer> firstPart(String line) {
    List<Separator> separators = Separator.in(line);
    if (separators.isEmpty()) {
      return Optional.empty();
    }
    Separator separator = separators.getFirst();
    String part = line.substring(0, separator.start());
    int words = Words.count(part);
    boolean bar = BARS.contains(separator.sign());
    boolean section =
        bar && words <= MOST_SECTION_WORDS && words < Words.count(line.substring(separator.end()));
    return section || context.isNameOfSite(part) ? Optional.of(separator.end()) : Optional.empty();
  }

  private static boolean hasWord(String rest) {
    int letters = 0;
    for (int at = 0; at < rest.length() && letters <= FEWEST_WORDS; at++) {
      letters += Character.isLetter(rest.charAt(at)) ? 1 : 0;
    }
    return letters > FEWEST_WORDS;
  }

  private static boolean isLongEnough(String rest) {
    return Words.count(rest) >= FEWEST_WORDS;
  }
}
