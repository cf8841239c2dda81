package mujaz.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import mujaz.article.PlainArticle;
import mujaz.text.Language;
import mujaz.text.LanguageDetector;

/// What holds for the brief of any text whatever.
final class BriefProperties {

  private static final int LONGEST_HEADLINE = 140;

  /// White space, controls, marks and what is no character: clean-up may change these.
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}]+");

  private static final Summarizer SUMMARIZER = new SalienceSummarizer();

  private BriefProperties() {}

  static void holdFor(String text, int most) {
    Language language = LanguageDetector.detect(text);
    Summary summary = brief(text, language, most);

    assertThat(summary.sentences()).hasSizeLessThanOrEqualTo(most);
    assertThat(summary.headline()).hasSizeLessThanOrEqualTo(LONGEST_HEADLINE);
    assertThat(summary.ranking()).doesNotHaveDuplicates();
    List<Integer> chosen = summary.sentences().stream().map(KeySentence::index).toList();
    assertThat(chosen).isSorted();
    assertThat(summary.ranking().subList(0, chosen.size())).hasSameElementsAs(chosen);
    String visible = visible(text);
    summary.sentences().forEach(sentence -> assertThat(visible).contains(visible(sentence.text())));
    assertThat(brief(text, language, most)).isEqualTo(summary);
  }

  static Summary brief(String text, int most) {
    return brief(text, LanguageDetector.detect(text), most);
  }

  private static Summary brief(String text, Language language, int most) {
    return SUMMARIZER.summarize(PlainArticle.read(text, language), most);
  }

  private static String visible(String text) {
    return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }
}
