package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ar|افتتح الوزير الجسر الجديد.#هل يخفف الازدحام؟#يأمل السكان ذلك!",
        "ar|قال د. سامي إن الأمطار ستستمر.#وأضاف أن السدود بلغت 3.5 مليار متر.",
        "fa|وزیر به شهر سفر کرد.#آیا پروژه تمام می‌شود؟",
        "ur|وزیر نے پل کا افتتاح کیا۔#شہری خوش ہیں۔",
        "en|Dr. Amal Said met J. P. Morgan staff at 3.15 p.m. on Friday.#They talked.",
        "en|\"Will it rain?\" she asked.#Nobody knew.",
        "fr|M. Dupont a parlé à 10 h.#« Nous partons », a-t-il dit.",
        "ru|В 2025 г. построили мост.#Он открыт.",
        "de|Am 3. Oktober wurde gefeiert.#Es kamen viele.",
        "zh|市长宣布新桥通车。#市民很高兴！#雨会停吗？",
        "fr|« Il pleut. »#Le maire part vers 50 av. J.-C. avec M. Le Roux.",
        "es|Se fundó en el año 30 a. C. cerca del río.#1987 fue el año del puente.",
        "en|The bridge cost 4 million in the U.S. alone.#It was built by W. H. Stone & Co. in May.",
        "en|He moved to the U.S.#The work began there.#1990 was a good year.",
        "en|The river is wide.[12]#The bridge is long (very long.) and new.#(It shines.)#Why?",
        "en|it was closed today.#nobody knew why.#so we walked.",
        "en|What a day! :-)#We saw Yahoo! staff and the new .NET office.",
        "en|The lights went out at the…#Nobody moved.",
        "tr|Köprü 1990 yılında açıldı.#1995'te 3. Ordu geldi.",
        "de|Sie kam auf Platz 10.#Zudem baute man um 100 v. Chr. eine Brücke.",
        "he|כ-200 בני אדם הפגינו בת\"א.#המשטרה עצרה חמישה.#\"אין הסכם\", אמר רה\"מ.#הוא נסע.",
        "en|The talk was given by Cllr. Ann Lee and Supt. Tom Wray.#They left.",
        "el|Πού είναι η γέφυρα;#Εκεί είναι.",
        "hy|Կամուրջը բացվեց այսօր:#Բոլորը եկան:",
        "fa|او از پل، رود و… گفت.#سپس رفت."
      })
  void splits_where_a_reader_would(String language, String marked) {
    List<String> sentences = List.of(marked.split("#"));
    String glue = language.equals("zh") ? "" : " ";

    assertThat(Sentences.split(String.join(glue, sentences), Language.of(language)))
        .isEqualTo(sentences);
  }

  @Test
  void two_spaces_between_the_items_of_a_list_begin_no_item_themselves() {
    assertThat(Sentences.split("1) One.  2) Two.  3) Three.", Language.of("en")))
        .containsExactly("1) One.", "2) Two.", "3) Three.");
  }

  @Test
  void a_line_is_a_paragraph() {
    assertThat(Sentences.split("عنوان بلا نقطة\nجملة أولى. جملة ثانية.\n\n", Language.of("ar")))
        .containsExactly("عنوان بلا نقطة", "جملة أولى.", "جملة ثانية.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1) Open the gate 2) Close the gate|1) Open the gate#2) Close the gate",
        "a. Open it b. Close it|a. Open it#b. Close it",
        "Sam Hill 03/27/2021 01:58 PM The gate is open.|Sam Hill#03/27/2021 01:58 PM#The gate is open.",
        "One more ***** Two more|One more#*****#Two more",
        "www.one.example/a.html www.two.example/b|www.one.example/a.html#www.two.example/b"
      })
  void finds_lines_that_were_joined(String text, String marked) {
    assertThat(Sentences.split(text, Language.of("en"))).containsExactly(marked.split("#"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The gate is open.The wall is not.|The gate is open.#The wall is not.",
        "en|Write to Sam.Hill@gate.example or see gate.example/a.php?Id=1 at 3.15 today|",
        "ar|وصل الوفد مساء.بدأت المحادثات صباحا.|وصل الوفد مساء.#بدأت المحادثات صباحا.",
        "zh|他在看《跑吧！城市》。|他在看《跑吧！城市》。",
        "zh|“我们走。”他说。“好。”|“我们走。”#他说。#“好。”"
      })
  void needs_no_space_where_hasty_text_has_none(String language, String text, String marked) {
    assertThat(Sentences.split(text, Language.of(language)))
        .containsExactly(marked == null ? new String[] {text} : marked.split("#"));
  }

  @Test
  void nothing_gives_nothing() {
    assertThat(Sentences.split(" \n\t\n", Language.of("en"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\uD83D\uDE00'",
    "'word '",
    "'a.b'",
    "'. '",
    "'1. '",
    "'\uD800'",
    "'نص '",
    "'word\n'",
    "'[1'",
    "'\"'",
    "'.\" '",
    "'1) a '",
    "'*****'",
    "'http://'",
    "'. . '",
    "'!?…'",
    "'《'"
  })
  void s_27_hostile_text_is_split_in_linear_time(String piece) {
    String text = piece.repeat(200_000);

    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> Sentences.split(text, Language.of("en")));
  }
}
