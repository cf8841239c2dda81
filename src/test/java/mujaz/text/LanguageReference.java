package mujaz.text;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// The document of all languages, made from their files.
///
/// `main` rewrites it.
final class LanguageReference {

  static final Path FILE = Path.of("docs", "languages.md");

  private static final String START =
      """
      # Languages

      What Mujaz knows of each language that it reads stands in one file, `src/main/resources/mujaz/text/languages/TAG.properties`. A language
      without one is read with the defaults: words in lower case, digits folded, sentences cut by the rules of Unicode, the marks of agencies and
      of rights known in every language. The table at the end is made from the files; after a change, run the `main` of `LanguageReference` in the tests.

      ## To add a language

      Add that one file, named after the language's tag (BCP 47, the shortest: `nb`, `ckb`), in UTF-8. Lists are separated by `|`. A key that is
      misspelt is an error when the language is first used. `LanguageFilesTest` checks the file without being told of it; forms of a
      few words in `src/test/resources/mujaz/text/word_families.txt` check its stems.

      | key | what it lists |
      |---|---|
      | `filters` | the chain that makes stems of words: names of Lucene's token filters with their options, and our `stop`, `affixes`, `unspaced` |
      | `stop_words`, `stop_words_of_lucene` | words that carry no meaning of their own; a list that comes with Lucene |
      | `prefixes`, `suffixes`, `shortest_stem` | for `affixes`: what is taken off a word, and how many letters must remain (3) |
      | `titles`, `abbreviations`, `before_numbers` | what ends in a full stop before a name, anywhere, before a number |
      | `ordinals_end_in_stop` | `true` where `3.` is "third" |
      | `calendars` | further locales of ICU whose names of months and days are used (`ar_SY`, `fa@calendar=gregorian`) |
      | `months`, `days` | names that ICU does not have; a month with its number, and with its calendar where that is another: `sept = 9`, `ذي الحجة = islamic 12` |
      | `reporting` | openers of a sentence that goes on with the words of a known speaker: "he added" |
      | `attribution` | words inside a sentence that tell whose words it reports: "said", "according to" |
      | `dangling` | openers of a sentence that hangs on the one before: "however", "this" |
      | `promotions` | requests to the reader: "subscribe to our", "follow us" |
      | `read_also` | pointers at other articles: "read also", "related" |
      | `credits` | sources of pictures and texts: "photo", agencies |
      | `bylines` | who wrote it: "by", "reporting by" |
      | `imprint` | who else worked on it, anywhere in the last lines: "contributed to this report" |
      | `copyright` | rights |
      | `teasers` | said anywhere in a first sentence or one of the next two that only announces the article: "in the following lines", "in this interview" |
      | `sections` | parts of a paper, before or behind a headline: "opinion", "culture" |
      | `outlets` | words that make a name the name of a publisher: "news", "gazette", "radio" |
      | `urgent` | labels before a headline: "breaking", "live", "video" |
      | `updated` | openers of time stamps |

      Letters are compared folded and phrases as whole words, at the start of a line unless said otherwise. A phrase that is written with a colon
      (`watch:`) counts only as a label, before a colon, a bar, a dash, a closing bracket or nothing (of `copyright` and `updated`, also before a number):
      write every phrase so that could open a sentence of an article. Only `bylines` may hold common words ("by", "von"), because a byline is also known by its shape.

      ## The files

      | tag | language | stems | phrases |
      |---|---|---|---|
      """;

  private LanguageReference() {}

  static String text() {
    return LanguageFiles.tags().stream()
        .map(LanguageReference::row)
        .collect(joining("\n", START, "\n"));
  }

  private static String row(String tag) {
    Properties file = LanguageFiles.read(tag);
    List<String> filters = LanguageFiles.items(file, "filters");
    long phrases =
        Stream.of(PhraseKind.values())
            .mapToLong(kind -> LanguageFiles.phrases(tag, kind).size())
            .sum();
    return "| `%s` | %s | %s | %d |"
        .formatted(
            tag,
            new ULocale(tag).getDisplayLanguage(ULocale.ENGLISH),
            filters.stream().map("`%s`"::formatted).collect(joining(" ")),
            phrases);
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }
}
