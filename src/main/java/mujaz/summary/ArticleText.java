package mujaz.summary;

import java.util.ArrayList;
import java.util.List;
import mujaz.article.Article;
import mujaz.article.Block;
import mujaz.article.Publication;
import mujaz.summary.Passage.Kind;
import mujaz.text.Graphemes;
import mujaz.text.Language;

/// Clears an article of what is not its text: runs of related links, headings, bylines, captions,
/// promotion, notices at both ends, repetitions of the title, datelines, and sentences too short to
/// stand alone. What a line is told by, in this order: its form ([Lines]), its phrases
/// ([Furniture]), its place ([Tail]).
final class ArticleText {

  /// The longest novels are of this length: what is behind it is not read, so that the time for any
  /// text is bounded.
  private static final int MOST_CHARACTERS = 1_000_000;

  private static final int FEWEST_WORDS = 5;
  private static final int LAST_DATELINE = 3;

  private final Language language;
  private final Furniture furniture;
  private final List<Passage> passages;

  private ArticleText(List<Passage> passages, Language language, Furniture furniture) {
    this.language = language;
    this.furniture = furniture;
    this.passages = Tail.cleared(Embeds.cleared(passages));
  }

  /// The sentences of an article that may be shown; all of them when none passes.
  static Document of(Article article) {
    Furniture furniture = new Furniture(article.language());
    List<Line> lines =
        beginning(article.blocks()).stream()
            .map(block -> Line.of(block, article.language()))
            .toList();
    List<Passage> passages = Lines.read(lines, article.language(), furniture);
    return new ArticleText(passages, article.language(), furniture)
        .document(article.title(), article.publication());
  }

  private static List<Block> beginning(List<Block> blocks) {
    List<Block> read = new ArrayList<>();
    int room = MOST_CHARACTERS;
    for (Block block : blocks) {
      if (block.text().length() > room) {
        String cut = Graphemes.cut(block.text(), room);
        read.addAll(cut.isBlank() ? List.of() : List.of(new Block(block.kind(), cut)));
        break;
      }
      read.add(block);
      room -= block.text().length();
    }
    return read;
  }

  /// The same for text that was split before, with no structure left.
  static Document of(String title, List<String> sentences, Language language) {
    Furniture furniture = new Furniture(language);
    List<Passage> passages = new ArrayList<>();
    for (String text : sentences) {
      Line line = Line.ofSentence(text, language);
      Sentence sentence = new Sentence(passages.size(), line.tokens(), Place.UNKNOWN);
      boolean pointer = Furniture.isPointer(sentence);
      passages.add(new Passage(line, List.of(sentence), pointer ? Kind.LINK : Kind.TEXT));
    }
    return new ArticleText(passages, language, furniture).document(title, Publication.UNKNOWN);
  }

  private Document document(String title, Publication publication) {
    List<Sentence> text = text();
    String cleaned = Title.cleaned(title, new TitleContext(publication, around(), text, language));
    Repetition titles = new Repetition(List.of(title, cleaned));
    List<Sentence> kept = text.stream().filter(s -> !titles.repeats(s.text())).toList();
    return new Document(cleaned, kept.isEmpty() ? all() : kept, language);
  }

  private List<Sentence> text() {
    List<Sentence> text = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.isText()) {
        boolean opens = true;
        for (Sentence sentence : passage.sentences()) {
          if (mayStand(sentence) && !leadsIn(sentence, text.size())) {
            text.add(opens ? cut(sentence, text.size()) : sentence);
          }
          opens = false;
        }
      }
    }
    return text;
  }

  private boolean mayStand(Sentence sentence) {
    return sentence.words() >= FEWEST_WORDS
        && !furniture.isSentence(sentence)
        && !Furniture.isAddress(sentence.text());
  }

  /// Before the first sentence of the article proper; a teaser may stand behind it as well.
  private boolean leadsIn(Sentence sentence, int before) {
    return (before < LAST_DATELINE && Furniture.isTeaser(sentence))
        || (before == 0 && Dateline.isAlone(sentence, language));
  }

  /// The first sentence of a line without its dateline or the letter that marks an answer.
  private Sentence cut(Sentence sentence, int before) {
    String answer = Interview.withoutLabel(sentence.text());
    return sentence.cutTo(
        before < LAST_DATELINE ? Dateline.cut(answer, before == 0, language) : answer);
  }

  private List<Sentence> all() {
    return passages.stream().flatMap(passage -> passage.sentences().stream()).toList();
  }

  /// The lines that are no text, links to other articles aside.
  private List<String> around() {
    return passages.stream()
        .filter(passage -> !passage.isText() && passage.kind() != Kind.LINK)
        .map(passage -> passage.line().text())
        .toList();
  }
}
