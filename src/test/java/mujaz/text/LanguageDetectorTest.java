package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "af|Die burgemeester het Maandag 'n nuwe brug oor die rivier geopen",
        "am|ከንቲባው ሰኞ ዕለት አዲስ ድልድይ መረቁ",
        "az|Şəhər meri bazar ertəsi çayın üzərində yeni körpü açdı",
        "be|Мэр горада адкрыў у панядзелак новы мост праз раку",
        "bg|Кметът откри в понеделник нов мост над реката",
        "bn|মেয়র সোমবার নতুন সেতু উদ্বোধন করেন",
        "ca|L'alcalde va inaugurar dilluns un nou pont sobre el riu",
        "cs|Starosta v pondělí otevřel nový most přes řeku",
        "cy|Agorodd y maer bont newydd dros yr afon ddydd Llun",
        "da|Borgmesteren indviede mandag en ny bro over floden",
        "el|Ο δήμαρχος εγκαινίασε τη νέα γέφυρα",
        "eo|La urbestro inaŭguris lundon novan ponton super la rivero",
        "et|Linnapea avas esmaspäeval uue silla üle jõe",
        "eu|Alkateak zubi berria inauguratu zuen astelehenean ibaiaren gainean",
        "fi|Pormestari avasi maanantaina uuden sillan joen yli",
        "fil|Binuksan ng alkalde ang bagong tulay sa ibabaw ng ilog noong Lunes",
        "ga|D'oscail an méara droichead nua thar an abhainn Dé Luain",
        "gl|O alcalde inaugurou o luns unha nova ponte sobre o río",
        "gu|મેયરે સોમવારે નવા પુલનું ઉદ્ઘાટન કર્યું",
        "ha|Magajin gari ya buɗe sabuwar gada a kan kogi ranar Litinin",
        "hr|Gradonačelnik je u ponedjeljak otvorio novi most preko rijeke",
        "hu|A polgármester hétfőn új hidat avatott a folyón",
        "hy|Քաղաքապետը երկուշաբթի բացեց նոր կամուրջ",
        "is|Borgarstjórinn opnaði nýja brú yfir ána á mánudag",
        "ka|მერმა ორშაბათს ახალი ხიდი გახსნა",
        "kk|Қала әкімі дүйсенбіде өзен үстінен жаңа көпір ашты",
        "km|អភិបាលក្រុងបានសម្ពោធស្ពានថ្មី",
        "ky|Шаар мэри дүйшөмбү күнү дарыянын үстүнөн жаңы көпүрө ачты",
        "lt|Meras pirmadienį atidarė naują tiltą per upę",
        "lv|Mērs pirmdien atklāja jaunu tiltu pār upi",
        "mk|Градоначалникот во понеделник отвори нов мост над реката",
        "mn|Хотын дарга даваа гарагт шинэ гүүр нээлээ",
        "mr|महापौरांनी सोमवारी नव्या पुलाचे उद्घाटन केले",
        "ms|Perdana Menteri berkata kerajaan akan mengumumkan bajet baharu kerana ekonomi",
        "my|မြို့တော်ဝန်က တံတားသစ်ဖွင့်",
        "nb|Ordføreren åpnet mandag en ny bro over elven",
        "ne|प्रधानमन्त्रीले आइतबार नयाँ पुलको उद्घाटन गरे",
        "nl|De burgemeester opende maandag een nieuwe brug over de rivier",
        "nn|Ordføraren opna måndag ei ny bru over elva, og dei som var der, song",
        "pa|ਮੇਅਰ ਨੇ ਸੋਮਵਾਰ ਨੂੰ ਨਵੇਂ ਪੁਲ ਦਾ ਉਦਘਾਟਨ ਕੀਤਾ",
        "pl|Burmistrz otworzył w poniedziałek nowy most na rzece",
        "ro|Primarul a inaugurat luni un pod nou peste râu",
        "si|නගරාධිපතිවරයා නව පාලමක් විවෘත කළේය",
        "sk|Starosta v pondelok otvoril nový most cez rieku",
        "sl|Župan je v ponedeljek odprl nov most čez reko",
        "sn|Vanhu vakafara nokuti zambuko iri ravhurwa uye vana vachishandisa zvino",
        "so|Duqa magaalada ayaa Isniintii furay buundo cusub",
        "sq|Kryetari i bashkisë hapi të hënën një urë të re mbi lumë",
        "sr|Градоначелник је у понедељак отворио нови мост преко реке",
        "sr|Vučić: Srbija neće uvesti sankcije",
        "sv|Borgmästaren invigde i måndags en ny bro över floden",
        "sw|Meya alifungua daraja jipya juu ya mto siku ya Jumatatu",
        "ta|மேயர் திங்கட்கிழமை புதிய பாலத்தைத் திறந்தார்",
        "te|మేయర్ సోమవారం కొత్త వంతెనను ప్రారంభించారు",
        "tg|Шаҳрдор рӯзи душанбе пули навро кушод",
        "th|นายกเทศมนตรีเปิดสะพานใหม่",
        "ti|እቲ ከንቲባ ናይ ከተማ ኣብ ሩባ ሓድሽ ድልድል ከፊቱ ኣሎ",
        "vi|Thị trưởng khánh thành cây cầu mới bắc qua sông hôm thứ Hai",
        "xh|Usodolophu uvule ibhulorho entsha phezu komlambo ngoMvulo",
        "yo|Olórí ìlú ṣí afárá tuntun lórí odò ní ọjọ́ Ajé"
      })
  void finds_the_language_of_a_headline(String language, String headline) {
    assertThat(LanguageDetector.detect(headline).tag()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de|Merz reist nach Paris",
        "de|Bayern gewinnt gegen Dortmund",
        "de|Unfall auf der A7: zwei Tote",
        "en|Trump says tariffs will stay",
        "en|Stocks fall as oil prices rise",
        "en|Police arrest two suspects",
        "en|Man United beat Arsenal",
        "es|Sánchez viaja a Bruselas",
        "es|El Gobierno aprueba la reforma",
        "es|Sube el precio del petróleo",
        "fr|Grève des transports mardi",
        "fr|Macron en visite à Berlin",
        "fr|Incendie à Marseille : trois blessés",
        "he|ראש הממשלה חנך אתמול גשר חדש בצפון",
        "hi|सोने की कीमत में गिरावट",
        "hi|भारत ने पाकिस्तान को हराया",
        "id|Presiden Prabowo tiba di Jakarta",
        "id|Harga emas hari ini naik",
        "id|Polisi tangkap dua tersangka",
        "it|Meloni incontra Macron a Roma",
        "it|Terremoto in Calabria, nessun ferito",
        "ja|首相、米大統領と会談",
        "ja|大谷が本塁打",
        "ko|코스피 상승",
        "pt|Governo anuncia novo imposto",
        "pt|Lula viaja para Brasília",
        "ru|Путин прибыл в Минск",
        "ru|Курс доллара вырос",
        "tr|Erdoğan Ankara'da konuştu",
        "tr|Dolar yükseldi",
        "uk|Зеленський прибув до Варшави",
        "uk|Пожежа у Львові",
        "zh|特朗普访华",
        "zh|台灣地震多人受傷",
        "zh|立法院今日三讀通過新預算案"
      })
  void finds_the_language_of_a_headline_of_few_words(String language, String headline) {
    assertThat(LanguageDetector.detect(headline).tag()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|افتتح رئيس الوزراء أمس جسرا جديدا فوق النيل",
        "ar|قتلى وجرحى في غارة على غزة",
        "ar|أسعار الذهب اليوم",
        "ar|ترامب يعلن وقف إطلاق النار",
        "fa|قیمت دلار امروز",
        "fa|وزیر خارجه وارد مسکو شد",
        "fa|استقلال دو بر صفر پیروز شد",
        "fa|هشدار سازمان هواشناسی درباره بارش برف",
        "ur|پاکستان نے بھارت کو شکست دے دی",
        "ur|سونے کی قیمت میں اضافہ",
        "ur|وزیر خارجہ کا دورہ چین",
        "ps|په کابل کې چاودنه",
        "ps|طالبانو د ښځو په اړه نوی فرمان خپور کړ",
        "ps|د ولسمشر ویاند پرون په کابل کې د نوي پله پرانیسته وکړه",
        "ckb|نرخی نەوت دابەزی",
        "ckb|بارزانی لەگەڵ سوودانی کۆبووەوە",
        "ku|Serokê herêmê duh pirek nû li Hewlêrê vekir",
        "ku|Nirxê dolar û zêr li bazarê",
        "ug|ئۈرۈمچىدە يېڭى كۆۋرۈك ئېچىلدى"
      })
  void tells_arabic_persian_urdu_pashto_and_kurdish_apart(String language, String headline) {
    assertThat(LanguageDetector.detect(headline).tag()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar|OpenAI تعلن عن إطلاق خدمة جديدة في القاهرة",
        "zh|iPhone 17 Pro 今日发布",
        "fa|NASA و SpaceX ماه را نشان دادند"
      })
  void latin_names_do_not_hide_the_language_around_them(String language, String headline) {
    assertThat(LanguageDetector.detect(headline).tag()).isEqualTo(language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "2026: 10–3", "\uD83D\uDE00\uD800", "\uDC00\uD800\u0301", "___"})
  void r_127_a_title_without_letters_has_the_language_that_was_declared(String title) {
    assertThat(LanguageDetector.detect(title)).isEqualTo(Language.UNDETERMINED);
    assertThat(LanguageDetector.detect(title, Optional.of(Language.of("fa"))).tag())
        .isEqualTo("fa");
  }

  @Test
  void r_127_a_declared_language_decides_between_neighbours_but_not_against_the_text() {
    Optional<Language> bosnian = Optional.of(Language.of("bs"));
    assertThat(LanguageDetector.detect("Novi most", bosnian).tag()).isEqualTo("bs");
    assertThat(LanguageDetector.detect("The mayor opened a new bridge", bosnian).tag())
        .isEqualTo("en");
    assertThat(LanguageDetector.detect("وزير الخارجية يصل إلى موسكو", bosnian).tag())
        .isEqualTo("ar");
  }

  @Test
  void survives_any_text_and_answers_the_same_on_all_threads() {
    List<String> texts = IntStream.range(0, 500).mapToObj(LanguageDetectorTest::anyText).toList();
    List<Language> alone = texts.stream().map(LanguageDetector::detect).toList();
    assertThat(texts.parallelStream().map(LanguageDetector::detect).toList()).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ab ", "1", "\uD800", "ا", "漢", "\u0301", "'", "😀"})
  void a_million_characters_take_no_longer_than_a_page(String piece) {
    String text = piece.repeat(1_000_000);
    assertTimeout(Duration.ofSeconds(2), () -> LanguageDetector.detect(text));
  }

  /// Up to 200 UTF-16 units from a few blocks, lone surrogates among them.
  private static String anyText(int seed) {
    var random = new Random(seed);
    int block = random.nextInt(0x10000) & 0xFF00;
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(200); i > 0; i--) {
      int unit = random.nextInt(4) == 0 ? random.nextInt(0x10000) : block + random.nextInt(0x100);
      text.append((char) unit);
    }
    return text.toString();
  }
}
