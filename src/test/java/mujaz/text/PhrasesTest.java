package mujaz.text;

import static mujaz.text.PhraseKind.ATTRIBUTION;
import static mujaz.text.PhraseKind.BYLINES;
import static mujaz.text.PhraseKind.COPYRIGHT;
import static mujaz.text.PhraseKind.CREDITS;
import static mujaz.text.PhraseKind.DAYS;
import static mujaz.text.PhraseKind.MONTHS;
import static mujaz.text.PhraseKind.PROMOTIONS;
import static mujaz.text.PhraseKind.READ_ALSO;
import static mujaz.text.PhraseKind.UPDATED;
import static mujaz.text.PhraseKind.URGENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {

  private static Phrases phrases(String language, PhraseKind kind) {
    return Language.of(language).phrases(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar;PROMOTIONS;- «لِمَزيد من الأخبار",
        "ar;READ_ALSO;اقرأ أيضًا: بلدية المدينة تقر الموازنة",
        "ar;READ_ALSO;شاهد: لحظة افتتاح الجسر",
        "ar;CREDITS;تصوير: سامي النجار",
        "ar;URGENT;#عاجل | الوزراء يقرون الموازنة",
        "ar;URGENT;عاجل.. الوزراء يقرون الموازنة",
        "ar;COPYRIGHT;© 2026 الصحيفة",
        "ar;UPDATED;آخر تحديث 5 مايو 2026",
        "en;URGENT;BREAKING: Council passes budget",
        "en;URGENT;LIVE – Storm reaches the coast",
        "en;COPYRIGHT;Copyright 2026 The Valley Post",
        "en;UPDATED;Updated 5 hours ago",
        "en;CREDITS;Photo: Anna Field",
        "fr;BYLINES;De notre correspondant à Lyon",
        "fr;URGENT;EN DIRECT. Le budget est voté",
        "de;URGENT;EILMELDUNG: Rat beschließt Haushalt",
        "ru;URGENT;СРОЧНО! Совет принял бюджет",
        "tr;URGENT;SON DAKİKA: Meclis bütçeyi kabul etti",
        "ja;URGENT;【速報】予算案が可決",
        "ja;URGENT;速報 予算案が可決",
        "zh;CREDITS;图片来源：本报资料室",
        "ko;URGENT;[속보] 예산안 통과",
        "hi;READ_ALSO;यह भी पढ़ें: पुल खुला",
        "fa;READ_ALSO;بیشتر بخوانید: پل تازه گشایش یافت",
        "eu;COPYRIGHT;All rights reserved.",
        "he;READ_ALSO;קראו גם: הגשר החדש נפתח",
        "he;CREDITS;צילום: דנה לוי",
        "ur;READ_ALSO;یہ بھی پڑھیں: نیا پل کھل گیا",
        "ur;PROMOTIONS;ہمیں فالو کریں",
        "uk;UPDATED;Опубліковано: 5 травня",
        "uk;READ_ALSO;Читайте також: новий міст відкрито",
        "ko;CREDITS;사진=연합뉴스",
        "ko;UPDATED;입력 2026.05.05",
        "pl;READ_ALSO;Czytaj też: nowy most otwarty",
        "sr;READ_ALSO;Прочитајте и: нови мост",
        "th;CREDITS;ภาพ: สำนักข่าว",
        "vi;READ_ALSO;Xem thêm: cầu mới"
      })
  void a_line_that_is_not_the_article_is_known_by_its_opening(
      String language, PhraseKind kind, String line) {
    assertThat(Tokens.of(line, Language.of(language)).openings()).contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar;شاهد عيان قال إن الحريق بدأ في الطابق الأول",
        "ar;تقرير أممي يحذر من موجة جفاف",
        "ar;مباشرة بعد التصويت غادر النواب القاعة",
        "ar;لمتابعة التطورات عقد المجلس جلسة طارئة",
        "ar;عاجلا أم آجلا سيفتح الجسر",
        "en;For more than 20 years the bridge stayed closed",
        "en;Watch makers in Geneva reported higher sales",
        "en;Photographs of the bridge were sold at auction",
        "en;Live music returns to the old theatre",
        "en;Copyright law is to change next year",
        "en;Subscribers of the network lost their connection",
        "en;Related companies were not named",
        "de;Für mehr Sicherheit sorgen neue Kameras",
        "de;Zum Thema Haushalt sagte der Minister nichts",
        "fr;Direction du théâtre : un nouveau nom",
        "es;Foto y vídeo son los talleres más pedidos",
        "it;Abbonati in calo per le riviste locali",
        "ru;Опубликован список победителей конкурса",
        "ru;По материалам дела пожар начался ночью",
        "id;Penulis muda itu menerima penghargaan",
        "ja;速報値によると生産は増えた",
        "ja;広告大手が新会社を設立した",
        "zh;记者从市政府获悉新桥通车",
        "ko;종합 주가는 올랐다",
        "ko;단독 주택 거래가 늘었다",
        "hi;लेखक को पुरस्कार मिला",
        "he;צילום הסרט החדש החל בגליל",
        "fa;تمامی حقوق کارگران پرداخت شد"
      })
  void a_sentence_of_an_article_is_not_taken_for_something_else(String language, String sentence) {
    assertThat(Tokens.of(sentence, Language.of(language)).openings())
        .doesNotContainAnyElementsOf(
            EnumSet.of(PROMOTIONS, READ_ALSO, CREDITS, BYLINES, COPYRIGHT, URGENT, UPDATED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar;عاجِل: الموازنة;الموازنة",
        "ar;«عـاجل» | الموازنة;الموازنة",
        "en;Breaking News — Budget;Budget",
        "ja;【速報】予算;予算",
        "en;LIVE:;''"
      })
  void what_follows_a_label_can_be_cut_out(String language, String title, String rest) {
    assertThat(title.substring(phrases(language, URGENT).end(title))).isEqualTo(rest);
  }

  @Test
  void letters_that_are_written_in_two_signs_are_letters() {
    String line = "A\u0300 lire aussi : le nouveau pont";

    assertThat(Tokens.of(line, Language.of("fr")).openings()).contains(READ_ALSO);
    assertThat(line.substring(phrases("fr", READ_ALSO).end(line))).startsWith(" : le");
  }

  @Test
  void no_phrase_has_no_end() {
    assertThat(phrases("en", URGENT).end("Budget passes")).isEqualTo(-1);
    assertThat(phrases("en", URGENT).end("")).isEqualTo(-1);
    assertThat(phrases("en", URGENT).end("… — !")).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;“We will build it,” the mayor said.",
        "ar;سنبني الجسر، وفقا للبلدية",
        "de;Die Brücke kommt, so die Stadt.",
        "zh;市长说，新桥下月通车。",
        "ja;市長は「開通する」と述べた。",
        "ko;시장은 \"곧 개통한다\"고 말했다."
      })
  void a_sentence_says_whose_words_it_tells(String language, String sentence) {
    assertThat(phrases(language, ATTRIBUTION).within(sentence)).isTrue();
  }

  @Test
  void a_word_inside_another_is_not_found() {
    assertThat(phrases("en", ATTRIBUTION).within("The unsaid remains")).isFalse();
    assertThat(phrases("zh", ATTRIBUTION).within("他的小说很有名气")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ar,مايو",
    "ar,أيّار",
    "ar,كانون الثاني",
    "ar,جويلية",
    "ar,غشت",
    "ar,شعبان",
    "en,Sept.",
    "en,May",
    "fa,اردیبهشت",
    "fa,ژوئیه",
    "de,Jänner",
    "ru,мая",
    "he,באוקטובר",
    "ja,5月"
  })
  void months_have_their_names(String language, String month) {
    assertThat(phrases(language, MONTHS).open(month)).isTrue();
    assertThat(phrases(language, MONTHS).within("(" + month + " 2026)")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ar,الثلاثاء", "en,Tuesday", "en,Tue", "fr,mardi", "zh,星期二", "zh,周二", "ja,火曜日"})
  void days_have_their_names(String language, String day) {
    assertThat(phrases(language, DAYS).open(day)).isTrue();
  }
}
