package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.article.Setback;
import mujaz.chat.Phrases;
import mujaz.delivery.Reason;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {

  private static final Phrases ARABIC = Phrases.in(Language.of("ar"));
  private static final Pattern WRITTEN_BY_SQL = Pattern.compile("reason = '([^']+)'");

  @ParameterizedTest
  @EnumSource
  void r_128_every_reason_of_a_message_is_told_in_arabic_alone(Reason reason) {
    assertThat(Reasons.ofMessage(ARABIC, reason.sentence("2026-03-01")))
        .matches("(?s).*\\p{IsArabic}.*\\.")
        .doesNotContainPattern("[A-Za-z]");
  }

  @ParameterizedTest
  @EnumSource
  void r_128_every_setback_of_an_article_is_told_in_arabic_alone(Setback setback) {
    assertThat(Reasons.ofEntry(ARABIC, setback.sentence()))
        .matches("(?s).*\\p{IsArabic}.*\\.")
        .doesNotContainPattern("[A-Za-z]");
  }

  @ParameterizedTest
  @CsvSource({
    "Forbidden: bot was blocked by the user, حظرني القارئ.",
    "Forbidden: bot was kicked from the supergroup chat, لم أعد عضوًا في هذه المحادثة.",
    "Bad Request: chat not found, لم تعد المحادثة موجودة.",
    "Bad Request: CHAT_WRITE_FORBIDDEN, لا يحق لي أن أكتب هنا.",
    "Bad Request: message is too long, كان أطول من المسموح.",
    "SocketTimeoutException: timeout, انقطع الاتصال.",
    "SocketException: Connection reset, انقطع الاتصال.",
    "NotWritten: Failed to connect to /1.2.3.4:443, تعذّر الوصول إلى خدمة المحادثة.",
    "UnknownHostException: api.telegram.org: Name or service not known, تعذّر الوصول إلى خدمة المحادثة.",
    "Bad Request: not enough rights to send text messages to the chat, لا يحق لي أن أكتب هنا.",
    "Bad Request: TOPIC_DELETED, موضوع المجموعة مغلق أو محذوف.",
    "Unauthorized, لم تقبل خدمة المحادثة رمزي السري.",
    "in the digest of 2026-03-01, هو ضمن ملخص \u2068الأحد، 1 مارس\u2069."
  })
  void r_128_what_platforms_answer_often_is_told_in_arabic(String stored, String said) {
    assertThat(Reasons.ofMessage(ARABIC, stored)).isEqualTo(said);
  }

  @Test
  void a_day_that_is_none_is_told_as_it_is_written() {
    assertThat(Reasons.ofMessage(ARABIC, "in the digest of yore")).contains("yore");
  }

  @Test
  void what_nobody_knows_is_given_in_its_own_words_as_such() {
    assertThat(Reasons.ofMessage(ARABIC, "Bad Request: moon not risen"))
        .isEqualTo("بلفظ الجهة التي أجابت: «\u2068Bad Request: moon not risen\u2069»");
  }

  @Test
  void reasons_that_statements_write_are_known() throws IOException {
    assertThat(writtenBySql())
        .isNotEmpty()
        .allSatisfy(reason ->
            assertThat(Reason.told(reason).or(() -> Reason.told(reason + "2026-03-01")))
                .as(reason)
                .isPresent());
  }

  private static List<String> writtenBySql() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/java/mujaz/store"))) {
      return files.flatMap(ReasonsTest::reasons).toList();
    }
  }

  private static Stream<String> reasons(Path file) {
    try {
      return WRITTEN_BY_SQL
          .matcher(Files.readString(file))
          .results()
          .map((MatchResult found) -> found.group(1));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
