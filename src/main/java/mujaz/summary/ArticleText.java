package mujaz.summary;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Article;
import mujaz.text.Folding;
import mujaz.text.Language;
import mujaz.text.Sentences;
import mujaz.text.Words;

/// Clears an article of what is not its text: runs of related links, headings, the byline before
/// the first paragraph, promotion, repetitions of the title, and sentences too short to stand
/// alone. By structure first and by phrase second: a phrase counts at the start of a sentence only,
/// since the same words stand inside real sentences.
final class ArticleText {

  private static final int FEWEST_WORDS = 5;
  private static final int LONGEST_PROMOTION = 25;

  private final String title;
  private final Language language;
  private final List<Sentence> kept = new ArrayList<>();
  private final List<Sentence> all = new ArrayList<>();
  private int section;

  private ArticleText(String title, Language language) {
    this.title = Folding.fold(title);
    this.language = language;
  }

  /// The sentences of an article that may be shown; all of them when none passes.
  static Document of(Article article) {
    ArticleText text = new ArticleText(article.title(), article.language());
    text.readLines(article.blocks().stream().map(Line::of).toList());
    return text.document(article.title());
  }

  /// The same for text that was split before, with no structure left.
  static Document of(String title, List<String> sentences, Language language) {
    ArticleText text = new ArticleText(title, language);
    sentences.forEach(sentence -> text.add(sentence, true));
    return text.document(title);
  }

  private Document document(String title) {
    return new Document(title, kept.isEmpty() ? all : kept, language);
  }

  private void readLines(List<Line> lines) {
    int at = 0;
    while (at < lines.size()) {
      int end = endOfList(lines, at);
      if (end - at >= 2 && areHeadlines(lines.subList(at, end))) {
        lines.subList(at, end).forEach(line -> add(line.text(), false));
        at = end;
      } else {
        read(lines.get(at));
        at++;
      }
    }
  }

  private static int endOfList(List<Line> lines, int start) {
    int end = start;
    while (end < lines.size() && lines.get(end).isListItem()) {
      end++;
    }
    return end;
  }

  /// Items of an article's own list end as sentences do; headlines do not.
  private static boolean areHeadlines(List<Line> items) {
    return 2 * items.stream().filter(Line::ends).count() < items.size();
  }

  private void read(Line line) {
    if (line.isHeading()) {
      // Above the first sentence stand the byline and the dateline: they open no section.
      section += kept.isEmpty() ? 0 : 1;
      add(line.text(), false);
    } else {
      boolean pointsElsewhere = isReadAlso(line);
      Sentences.split(line.text(), language).forEach(sentence -> add(sentence, !pointsElsewhere));
    }
  }

  private boolean isReadAlso(Line line) {
    return language.readAlso().open(line.text()) && (!line.ends() || line.text().indexOf(':') >= 0);
  }

  private void add(String text, boolean content) {
    Sentence sentence = new Sentence(all.size(), text, section);
    all.add(sentence);
    if (content && mayStand(text)) {
      kept.add(sentence);
    }
  }

  private boolean mayStand(String sentence) {
    int words = Words.count(sentence);
    return words >= FEWEST_WORDS
        && !(words <= LONGEST_PROMOTION && language.promotions().open(sentence))
        && !repeatsTitle(sentence);
  }

  private boolean repeatsTitle(String sentence) {
    return Math.abs(sentence.length() - title.length()) <= title.length() / 5 + 2
        && bare(Folding.fold(sentence)).equals(bare(title));
  }

  private static String bare(String folded) {
    return folded
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
