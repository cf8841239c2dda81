package mujaz.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases ENGLISH = Phrases.in(Language.of("en"));
  private static final Phrases ARABIC = Phrases.in(Language.of("ar"));
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]+");
  private static final Pattern COMMAND =
      Pattern.compile("\u2068?/[a-z]+\u2069?(?: economy)?|\\b(?:AND|OR|NOT)\\b");

  @Test
  void r_128_every_language_has_the_same_phrases() {
    for (Language language : Phrases.languages()) {
      assertThat(Phrases.in(language).keys()).as(language.tag()).isEqualTo(ENGLISH.keys());
    }
  }

  @Test
  void r_128_a_phrase_takes_the_same_arguments_in_every_language() {
    for (String key : ENGLISH.keys()) {
      assertThat(arguments(ARABIC.pattern(key))).as(key).isEqualTo(arguments(ENGLISH.pattern(key)));
    }
  }

  @Test
  void r_128_where_arabic_counts_it_has_all_six_plural_classes() {
    for (String pattern : ARABIC.patterns()) {
      for (Set<String> classes : plurals(new MessagePattern(pattern))) {
        assertThat(classes)
            .as(pattern)
            .containsExactlyInAnyOrder("zero", "one", "two", "few", "many", "other");
      }
    }
  }

  @Test
  void r_128_arabic_counts_as_arabs_do() {
    assertThat(List.of(following(0), following(1), following(2), following(3)))
        .containsExactly(
            "لا تتابع أي موضوع بعد.", "تتابع موضوعًا واحدًا.", "تتابع موضوعين.", "تتابع 3 مواضيع.");
    assertThat(List.of(following(11), following(100)))
        .containsExactly("تتابع 11 موضوعًا.", "تتابع 100 موضوع.");
  }

  @Test
  void r_128_arabic_has_no_latin_words_but_commands() {
    for (String key : ARABIC.keys()) {
      String text = COMMAND.matcher(literal(ARABIC.pattern(key))).replaceAll("");
      assertThat(LATIN_WORD.matcher(text).find()).as(key + ": " + text).isFalse();
    }
  }

  @Test
  void r_128_arabic_uses_its_own_punctuation() {
    assertThat(ARABIC.keys().stream().map(ARABIC::pattern).map(PhrasesTest::literal))
        .noneMatch(text -> text.contains("?") || text.contains(";") || text.contains(","));
  }

  @Test
  void a_name_in_another_script_does_not_steer_the_sentence() {
    assertThat(ARABIC.say("unsubscribed", Map.of("topic", "BBC (live)")))
        .isEqualTo("لم تعد تتابع \u2068BBC (live)\u2069.");
    assertThat(ENGLISH.say("unsubscribed", Map.of("topic", "اقتصاد\u202e\n(عاجل)")))
        .isEqualTo("You no longer follow \u2068اقتصاد (عاجل)\u2069.");
    assertThat(ENGLISH.say("unsubscribed", Map.of("topic", "World")))
        .isEqualTo("You no longer follow World.");
  }

  @Test
  void a_command_in_an_arabic_sentence_keeps_its_slash_in_front() {
    assertThat(ARABIC.say("hint")).contains("\u2068/help\u2069");
  }

  @Test
  void ages_are_told_as_people_do() {
    assertThat(ENGLISH.ago(Duration.ofSeconds(20))).isEqualTo("just now");
    assertThat(ENGLISH.ago(Duration.ofMinutes(59))).isEqualTo("59 minutes ago");
    assertThat(ENGLISH.ago(Duration.ofHours(1))).isEqualTo("1 hour ago");
    assertThat(ARABIC.ago(Duration.ofHours(2))).isEqualTo("قبل ساعتين");
    assertThat(ARABIC.ago(Duration.ofDays(3))).isEqualTo("قبل 3 أيام");
  }

  @Test
  void a_language_that_we_do_not_speak_is_answered_in_english() {
    assertThat(Phrases.in(Language.of("fr")).say("settings.saved")).isEqualTo("Saved.");
  }

  @Test
  void a_phrase_that_does_not_exist_is_our_mistake() {
    assertThatThrownBy(() -> ARABIC.say("no.such")).hasMessageContaining("no.such");
  }

  private static String following(int count) {
    return ARABIC.say("topics.following", Map.of("count", count));
  }

  private static Set<String> arguments(String pattern) {
    return new MessageFormat(pattern).getArgumentNames();
  }

  /// The keywords of each plural argument of a pattern.
  private static List<Set<String>> plurals(MessagePattern pattern) {
    List<Set<String>> found = new ArrayList<>();
    for (int at = 0; at < pattern.countParts(); at++) {
      Part part = pattern.getPart(at);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        found.add(selectors(pattern, at));
      }
    }
    return found;
  }

  private static Set<String> selectors(MessagePattern pattern, int start) {
    Set<String> selectors = new HashSet<>();
    int at = start + 1;
    while (at < pattern.getLimitPartIndex(start)) {
      Part part = pattern.getPart(at);
      if (part.getType() == Part.Type.ARG_SELECTOR) {
        selectors.add(pattern.getSubstring(part));
      }
      at = part.getType() == Part.Type.MSG_START ? pattern.getLimitPartIndex(at) + 1 : at + 1;
    }
    return selectors;
  }

  /// What a reader sees of a pattern: without names of arguments and of plural classes.
  private static String literal(String pattern) {
    return pattern
        .replaceAll("\\{(\\w+), plural,", "")
        .replaceAll("\\b(zero|one|two|few|many|other) \\{", "")
        .replaceAll("\\{\\w+}", "");
  }
}
