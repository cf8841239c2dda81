package mujaz.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;
import mujaz.text.PlainText;
import mujaz.text.Words;

/// Reads an article from plain text: a line is a paragraph, a line that begins with a bullet is an
/// item of a list, and the first line is the title when it is short and has no full stop.
public final class PlainArticle {

  private static final int LONGEST_TITLE = 30;
  private static final Pattern BULLET = Pattern.compile("^(?:[-–—*]\\s+|[•·・▪●◦‣■□◆◇►▶◄◂▸]\\s*)");

  private PlainArticle() {}

  /// The article in a text whose title, if it has one, is its first line.
  public static Article read(String text) {
    return read(text, LanguageDetector.detect(text));
  }

  /// The same, in a language that is known from elsewhere.
  public static Article read(String text, Language language) {
    List<Block> blocks = blocks(text);
    boolean titled = blocks.size() > 1 && isTitle(blocks.getFirst());
    return titled
        ? article(blocks.getFirst().text(), blocks.subList(1, blocks.size()), language)
        : article("", blocks, language);
  }

  /// The article in a text under a title that is known from elsewhere.
  public static Article read(String title, String text, Language language) {
    return article(title, blocks(text), language);
  }

  private static Article article(String title, List<Block> blocks, Language language) {
    return new Article(title, language, blocks, Publication.UNKNOWN);
  }

  private static List<Block> blocks(String text) {
    return PlainText.clean(text)
        .lines()
        .filter(line -> !line.isBlank())
        .map(PlainArticle::block)
        .toList();
  }

  private static Block block(String line) {
    Matcher bullet = BULLET.matcher(line);
    return !Character.isLetter(line.charAt(0)) && bullet.find() && bullet.end() < line.length()
        ? Block.listItem(line.substring(bullet.end()))
        : Block.paragraph(line);
  }

  private static boolean isTitle(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH
        && Words.count(block.text()) <= LONGEST_TITLE
        && !block.text().endsWith(".");
  }
}
