package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|افتتح رئيس الوزراء أمس جسرا جديدا فوق النيل",
        "fa|رئیس جمهور دیروز از یک پل تازه در جنوب تهران بازدید کرد",
        "ur|وزیر اعظم نے کل لاہور میں نئے پل کا افتتاح کیا ہے",
        "ckb|سەرۆکی هەرێم دوێنێ پردێکی نوێی لە هەولێر کردەوە",
        "ps|د ولسمشر ویاند پرون په کابل کې د نوي پله پرانیسته وکړه",
        "he|ראש הממשלה חנך אתמול גשר חדש בצפון",
        "en|The mayor opened a new bridge across the river on Monday",
        "fr|Le maire a inauguré lundi un nouveau pont sur la rivière",
        "de|Der Bürgermeister hat am Montag eine neue Brücke eröffnet",
        "es|El alcalde inauguró el lunes un nuevo puente sobre el río",
        "ru|Мэр города открыл в понедельник новый мост через реку",
        "uk|Міський голова відкрив у понеділок новий міст через річку",
        "tr|Belediye başkanı pazartesi günü nehrin üzerindeki yeni köprüyü açtı",
        "zh|市长星期一为新桥通车剪彩",
        "ja|市長は月曜日に新しい橋の開通式に出席した",
        "ko|시장은 월요일 새 다리의 개통식에 참석했다",
        "ti|እቲ ከንቲባ ናይ ከተማ ኣብ ሩባ ሓድሽ ድልድል ከፊቱ ኣሎ",
        "sn|Vanhu vakafara nokuti zambuko iri ravhurwa uye vana vachishandisa zvino",
        "el|Ο δήμαρχος εγκαινίασε τη νέα γέφυρα",
        "th|นายกเทศมนตรีเปิดสะพานใหม่",
        "hi|महापौर ने सोमवार को नए पुल का उद्घाटन किया"
      })
  void finds_the_language_of_a_headline(String language, String headline) {
    assertThat(LanguageDetector.detect(headline).tag()).isEqualTo(language);
  }

  @Test
  void a_latin_name_does_not_hide_the_language_around_it() {
    assertThat(LanguageDetector.detect("OpenAI تعلن عن إطلاق خدمة جديدة في القاهرة").tag())
        .isEqualTo("ar");
  }

  @Test
  void r_127_a_title_of_digits_has_no_language() {
    assertThat(LanguageDetector.detect("2026: 10–3")).isEqualTo(Language.UNDETERMINED);
    assertThat(LanguageDetector.detect("\uD83D\uDE00\uD800")).isEqualTo(Language.UNDETERMINED);
  }
}
