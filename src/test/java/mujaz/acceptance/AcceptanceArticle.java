package mujaz.acceptance;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import mujaz.article.Article;
import mujaz.article.ArticleExtractor;
import mujaz.article.PlainArticle;
import mujaz.text.LanguageDetector;
import org.jsoup.Jsoup;

/// An article of the acceptance set and what an editor would make of it.
///
/// @param source what was published
/// @param headline what the headline of the brief should be
/// @param never what stands in the text and must never stand in a brief
public record AcceptanceArticle(
    String name, Source source, String headline, Choice choice, List<String> never) {

  private static final URI NOWHERE = URI.create("https://news.example/");

  /// A text or a page, under the title of its feed.
  public record Source(String kind, String language, String title, String text, String html) {}

  /// What an editor chooses.
  ///
  /// @param key the sentences of the shortest good brief, the most important first
  /// @param then those that he would add at five
  /// @param others what further editors chose for the shortest brief, each without seeing the rest
  public record Choice(List<String> key, List<String> then, List<List<String>> others) {

    List<String> all() {
      return Stream.concat(key.stream(), then.stream()).toList();
    }

    /// The shortest brief of each editor, the first's first.
    public List<List<String>> briefs() {
      return Stream.concat(Stream.of(key), others.stream()).toList();
    }
  }

  /// The form of the file.
  record Written(
      String kind,
      String language,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String title,
      String headline,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String text,
      @JsonSetter(nulls = Nulls.AS_EMPTY) String html,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> key,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> then,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> never,
      @JsonSetter(nulls = Nulls.AS_EMPTY) List<List<String>> others) {

    AcceptanceArticle named(String name) {
      return new AcceptanceArticle(
          name,
          new Source(kind, language, title, text, html),
          headline,
          new Choice(key, then, others),
          never);
    }
  }

  /// The article as the program reads it: of a page, all that the page says, its title too.
  public Article read() {
    return source.html().isEmpty()
        ? PlainArticle.read(source.title(), source.text(), LanguageDetector.detect(source.text()))
        : new ArticleExtractor().extract(source.html(), NOWHERE);
  }

  /// What a reader of the source sees, white space collapsed.
  String visibleText() {
    return source.html().isEmpty()
        ? Verbatim.collapsed(source.text())
        : Verbatim.collapsed(Jsoup.parse(source.html()).body().text());
  }
}
