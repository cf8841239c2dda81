package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.StrictBotApi;
import mujaz.ops.Configuration;
import mujaz.ops.LogFormat;
import mujaz.ops.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way: a feed on HTTP, poll, page, summary, outbox, Telegram's client, a strict Bot API
/// server.
class EndToEndTest {

  private static final long OWNER = 4_503_599_627_370_001L;
  private static final String LEAD =
      "افتتحت بلدية المرفأ صباح الاثنين أول خط لعبّارة كهربائية يربط ضفتي الخليج وينقل نحو ألفي راكب في اليوم.";

  @TempDir Path folder;
  private NewsSite site;
  private StrictBotApi telegram;
  private volatile Duration ahead = Duration.ZERO;

  @BeforeEach
  void open() throws Exception {
    site = NewsSite.open();
    telegram = StrictBotApi.withoutFloodControl();
    telegram.privateChat(OWNER, "ar");
  }

  @AfterEach
  void close() {
    telegram.close();
    site.close();
  }

  @Test
  void a_subscribed_chat_gets_exactly_one_brief_of_a_new_article() throws Exception {
    try (App _ = start()) {
      subscribe();
      site.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());

      ChatMessage brief = awaitBrief("عبّارة كهربائية تربط ضفتي الخليج");

      assertThat(brief.text()).contains(LEAD).contains("وكالة المرفأ");
      assertThat(brief.links()).contains(site.feed().resolve("/ferry").toString());
      int polls = site.polls();
      await().until(() -> site.polls() >= polls + 2);
      assertThat(briefs()).hasSize(1);
    }
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void a_second_source_of_one_event_changes_the_brief_and_sends_nothing() throws Exception {
    try (App _ = start();
        NewsSite other = NewsSite.open("بريد الخليج")) {
      subscribe();
      other.publish("old", "خبر آخر", unrelatedPage());
      says("/addsource " + other.feed() + " city");
      site.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());
      ChatMessage brief = awaitBrief("عبّارة كهربائية تربط ضفتي الخليج");
      assertThat(brief.text()).doesNotContain("بريد الخليج");

      other.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());

      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> briefs().getFirst().text().contains("بريد الخليج"));
      assertThat(briefs()).hasSize(1);
      assertThat(briefs().getFirst().messageId()).isEqualTo(brief.messageId());
      assertThat(briefs().getFirst().text()).contains("وكالة المرفأ");
    }
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void a_digest_in_arabic_comes_at_the_hour_that_the_chat_chose_and_no_brief_before()
      throws Exception {
    ZonedDateTime due = ZonedDateTime.now(ZoneId.of("Asia/Riyadh")).plusMinutes(20);
    try (App _ = start()) {
      subscribe();
      says("/settings zone الرياض");
      says("/settings when " + DateTimeFormatter.ofPattern("HH:mm").format(due));
      site.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());
      site.publish("library", "مكتبة المدينة تفتح ليلا", otherPage());
      await()
          .until(() -> {
            says("/latest");
            String latest = messages().getLast().text();
            return latest.contains("تربط ضفتي") && latest.contains("تفتح ليلا");
          });
      long linked = briefs().stream().filter(message -> message.text().contains(LEAD)).count();

      ahead = Duration.ofMinutes(20);
      await().until(() -> messages().getLast().text().contains("ملخص"));

      assertThat(linked).isZero();
      ChatMessage digest = messages().getLast();
      assertThat(digest.text()).contains("خبران", "عبّارة كهربائية", "مكتبة المدينة", LEAD);
      assertThat(digest.links()).anyMatch(link -> link.endsWith("/ferry"));
      assertThat(digest.links()).anyMatch(link -> link.endsWith("/library"));
    }
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void r_94_a_changed_title_sends_nothing_twice() throws Exception {
    try (App _ = start()) {
      subscribe();
      site.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());
      awaitBrief("عبّارة كهربائية تربط ضفتي الخليج");

      site.publish("ferry", "بالصور: عبّارة كهربائية جديدة بين ضفتي الخليج", page());

      int polls = site.polls();
      await().until(() -> site.polls() >= polls + 2);
      site.publish("library", "مكتبة المدينة تفتح ليلا", otherPage());
      awaitBrief("مكتبة المدينة تفتح ليلا");
      assertThat(briefs()).hasSize(2);
    }
  }

  @Test
  void r_19_a_restart_in_between_loses_and_repeats_nothing() throws Exception {
    try (App _ = start()) {
      subscribe();
      site.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());
      awaitBrief("عبّارة كهربائية تربط ضفتي الخليج");
    }
    site.publish("library", "مكتبة المدينة تفتح ليلا", otherPage());

    try (App _ = start()) {
      awaitBrief("مكتبة المدينة تفتح ليلا");
      int polls = site.polls();
      await().until(() -> site.polls() >= polls + 2);
      assertThat(briefs()).hasSize(2);
    }
    assertThat(telegram.unconfirmedUpdates()).isEmpty();
  }

  @Test
  void r_13_a_block_that_happened_during_a_long_absence_heals_at_the_first_refusal()
      throws Exception {
    try (App _ = start()) {
      subscribe();
    }
    telegram.changeStanding(OWNER, OWNER, ChatRoom.Standing.BLOCKED);
    telegram.forgetUpdates();
    site.publish("ferry", "عبّارة كهربائية تربط ضفتي الخليج", page());

    try (App _ = start()) {
      await()
          .until(() -> telegram.requests("sendMessage").getLast().text("text").contains("عبّارة"));
      telegram.changeStanding(OWNER, OWNER, ChatRoom.Standing.MEMBER);
      await().until(() -> telegram.unconfirmedUpdates().isEmpty());
      site.publish("library", "مكتبة المدينة تفتح ليلا", otherPage());

      awaitBrief("مكتبة المدينة تفتح ليلا");
      assertThat(briefs()).hasSize(1);
    }
  }

  @Test
  void s_31_a_stranger_gets_no_news_from_a_fresh_bot() throws Exception {
    long stranger = 77;
    telegram.privateChat(stranger, "en");
    try (App _ = start()) {
      telegram.userSends(stranger, "/addsource " + site.feed());
      await().until(() -> !telegram.messagesIn(stranger).isEmpty());

      assertThat(telegram.messagesIn(stranger)).hasSize(1);
      assertThat(site.polls()).isZero();
    }
  }

  @Test
  void telegram_suggests_the_commands_in_arabic_and_in_english() throws Exception {
    try (App _ = start()) {
      await().until(() -> telegram.requests("setMyCommands").size() == 3);

      assertThat(telegram.requests("setMyCommands"))
          .extracting(request -> request.text("language_code"))
          .containsExactly("", "en", "ar");
      assertThat(telegram.commands().findValuesAsText("command")).contains("latest", "settings");
      assertThat(telegram.commands().findValuesAsText("description"))
          .allMatch(description -> description.matches(".*\\p{IsArabic}.*"));
    }
    assertThat(telegram.violations()).isEmpty();
  }

  private void subscribe() {
    site.publish("old", "خبر قديم", otherPage().replace("ليلا", "صباحا"));
    says("/addtopic city");
    says("/addsource " + site.feed() + " city");
    says("/subscribe city");
  }

  /// Says something and waits for the answer.
  private void says(String text) {
    int before = messages().size();
    telegram.userSends(OWNER, text);
    await().until(() -> messages().size() > before);
  }

  private ChatMessage awaitBrief(String headline) {
    await().until(() -> brief(headline).isPresent());
    return brief(headline).orElseThrow();
  }

  private Optional<ChatMessage> brief(String headline) {
    return messages().stream().filter(message -> message.text().contains(headline)).findFirst();
  }

  /// Messages that tell of an article that was published after the subscription.
  private List<ChatMessage> briefs() {
    return messages().stream()
        .filter(message ->
            message.links().stream().anyMatch(link -> link.matches(".*/(ferry|library)")))
        .toList();
  }

  private List<ChatMessage> messages() {
    return telegram.messagesIn(OWNER);
  }

  private App start() throws Exception {
    URI api = telegram.url();
    return App.start(
        new Configuration(
            new Configuration.Telegram(Optional.of(new Secret(StrictBotApi.TOKEN)), api),
            new Configuration.People(Configuration.Admission.OWNER, Set.of(OWNER)),
            new Configuration.Flow(
                new Configuration.Fetch(List.of("127.0.0.1"), Duration.ofMillis(300)),
                Configuration.Extract.STANDARD,
                new Configuration.Feed(1, URI.create("https://t.me")),
                new Configuration.Delivery(Duration.ofDays(1), Configuration.ResendUnknown.ONCE)),
            new Configuration.Machine(
                folder.resolve("mujaz.db"),
                new Configuration.Web(Optional.empty(), false),
                LogFormat.TEXT)),
        () -> Instant.now().plus(ahead));
  }

  private static String page() {
    return article(
        "عبّارة كهربائية تربط ضفتي الخليج",
        LEAD,
        "وقال مدير النقل في البلدية إن العبّارة تقطع المسافة في اثنتي عشرة دقيقة من غير دخان ولا ضجيج.",
        "وأضاف أن كلفة المشروع بلغت أربعين مليونا دفعت البلدية نصفها ودفعت شركة الموانئ النصف الآخر.",
        "وتشحن بطاريات العبّارة ليلا من محطة شمسية أقيمت فوق سقف الميناء القديم خلال العام الماضي.",
        "ورحب سكان الضفة الشرقية بالخط الجديد لأنه يوفر عليهم ساعة كاملة في طريقهم إلى العمل.",
        "ومن المقرر أن تدخل عبّارتان أخريان الخدمة قبل نهاية الصيف المقبل إذا نجحت التجربة.");
  }

  private static String otherPage() {
    return article(
        "مكتبة المدينة تفتح ليلا",
        "قررت مكتبة المدينة العامة أن تفتح أبوابها للقراء ليلا ثلاث مرات في الأسبوع ابتداء من الشهر المقبل.",
        "وقالت أمينة المكتبة إن القرار جاء بعد استطلاع شارك فيه أكثر من ثلاثة آلاف طالب وموظف.",
        "وستبقى قاعة المطالعة الكبرى مفتوحة حتى منتصف الليل مع مقهى صغير في الطابق الأرضي.",
        "ويعمل في الفترة الليلية متطوعون من الجامعة تدربوا على الفهرسة خلال فصل الربيع.",
        "وتأمل الإدارة أن يرتفع عدد الزوار بمقدار الثلث قبل حلول فصل الشتاء القادم.");
  }

  private static String unrelatedPage() {
    return article(
        "سوق الزهور يعود إلى الساحة",
        "عاد سوق الزهور الأسبوعي إلى الساحة القديمة بعد غياب دام عامين بسبب أعمال الترميم.",
        "وعرض المزارعون أصنافا نادرة من الورد جاءت من القرى الجبلية المحيطة بالبلدة.",
        "وقال أحد الباعة إن الإقبال فاق التوقعات منذ الساعات الأولى من النهار.");
  }

  private static String article(String title, String... paragraphs) {
    return """
    <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>%s</title></head>
    <body><nav><a href="/">الرئيسية</a></nav><article><h1>%s</h1><p>%s</p></article></body></html>
    """
        .formatted(title, title, String.join("</p><p>", paragraphs));
  }
}
