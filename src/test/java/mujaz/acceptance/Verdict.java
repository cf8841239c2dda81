package mujaz.acceptance;

import java.util.List;
import java.util.stream.IntStream;
import mujaz.summary.Document;
import mujaz.summary.KeySentence;
import mujaz.summary.Length;
import mujaz.summary.SalienceSummarizer;
import mujaz.summary.Sentence;
import mujaz.summary.Summarizer;
import mujaz.summary.Summary;

/// What the program made of an article, beside what the editor would.
///
/// @param chosen at as many sentences as the editor's shortest brief has
/// @param forbidden lines that stand in the brief of five sentences and never should
/// @param dropped sentences of the editor that cleaning did not leave to choose from
record Verdict(
    AcceptanceArticle article,
    String headline,
    List<String> chosen,
    List<String> forbidden,
    List<String> dropped) {

  private static final Summarizer SUMMARIZER = new SalienceSummarizer();

  static Verdict on(AcceptanceArticle article) {
    Document document = Document.of(article.read());
    Summary brief = SUMMARIZER.summarize(document, article.choice().key().size());
    List<String> longer = texts(SUMMARIZER.summarize(document, Length.LONG.sentences()));
    List<String> offered = document.sentences().stream().map(Sentence::text).toList();
    return new Verdict(
        article,
        brief.headline(),
        texts(brief),
        article.never().stream().filter(line -> stands(line, longer)).toList(),
        article.choice().all().stream().filter(s -> !Verbatim.isAmong(s, offered)).toList());
  }

  private static List<String> texts(Summary summary) {
    return summary.sentences().stream().map(KeySentence::text).toList();
  }

  private static boolean stands(String line, List<String> brief) {
    String forbidden = Verbatim.collapsed(line);
    return brief.stream()
        .map(Verbatim::collapsed)
        .anyMatch(sentence -> sentence.contains(forbidden) || forbidden.contains(sentence));
  }

  /// The agreement with the editor who is nearest: editors differ, and a brief that one of them
  /// would make is a good one.
  double f1() {
    return article.choice().briefs().stream()
        .mapToDouble(brief -> agreement(chosen, brief))
        .max()
        .orElseThrow();
  }

  /// The agreement with the editor who wrote the article.
  double f1OfWriter() {
    return agreement(chosen, article.choice().key());
  }

  /// The mean agreement of the editors with each other.
  double f1OfEditors() {
    List<List<String>> briefs = article.choice().briefs();
    return IntStream.range(1, briefs.size())
        .boxed()
        .flatMapToDouble(later ->
            briefs.subList(0, later).stream()
                .mapToDouble(earlier -> agreement(earlier, briefs.get(later))))
        .average()
        .orElse(1);
  }

  /// The harmonic mean of precision and recall of one choice against another.
  private static double agreement(List<String> one, List<String> other) {
    long same = one.stream().filter(sentence -> Verbatim.isAmong(sentence, other)).count();
    return 2.0 * same / (one.size() + other.size());
  }

  boolean headlineIsRight() {
    return Verbatim.collapsed(headline).equals(Verbatim.collapsed(article.headline()));
  }

  List<String> missed() {
    return article.choice().key().stream().filter(key -> !Verbatim.isAmong(key, chosen)).toList();
  }

  List<String> instead() {
    List<String> key = article.choice().key();
    return chosen.stream().filter(sentence -> !Verbatim.isAmong(sentence, key)).toList();
  }
}
