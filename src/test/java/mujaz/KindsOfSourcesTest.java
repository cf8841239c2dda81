package mujaz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.StrictBotApi;
import mujaz.demo.Newsroom;
import mujaz.ops.Configuration;
import mujaz.ops.LogFormat;
import mujaz.ops.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source of each kind of the demo's newsroom, added by hand as a person would, gives briefs: of
/// what it has, and of what it publishes later.
class KindsOfSourcesTest {

  private static final long OWNER = 4_503_599_627_370_001L;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private Newsroom newsroom;
  private StrictBotApi telegram;

  @BeforeEach
  void open() {
    newsroom = Newsroom.quiet(InstantSource.system());
    telegram = StrictBotApi.withoutFloodControl();
    telegram.privateChat(OWNER, "ar");
  }

  @AfterEach
  void close() {
    telegram.close();
    newsroom.close();
  }

  @Test
  void a_source_of_each_kind_is_added_by_its_address_and_gives_briefs() throws Exception {
    try (App _ = start()) {
      says("/addtopic all");
      says("/subscribe all");

      adds(newsroom.site() + "/ar/alsada/feed.xml", "صحيفة الصدى");
      awaitBrief("سوق", newsroom.site() + "/ar/alsada/");
      adds(newsroom.site() + "/en/meridian/feed.xml", "Meridian Wire");
      awaitBrief("Port Alder", newsroom.site() + "/en/meridian/");
      adds(newsroom.site() + "/en/tidings/feed.json", "Tidings of Science");
      awaitBrief("Moss on bus shelters cools the air beneath by three degrees", "/en/tidings/");
      adds(newsroom.site() + "/ar/nawras/sitemap.xml", "صحيفة النورس");
      awaitBrief("حملة في المرفأ تستبدل بأكياس البلاستيك جرار الفخار", "/ar/nawras/clay-pots");
      adds("@barq_news", "برق المدينة");
      awaitBrief("المزاد الليلي للسمك يعود إلى ميناء رأس الغار", "/barq_news/1");
      adds(newsroom.site() + "/s/dockside", "Dockside Wire");
      awaitBrief("pilot boats go electric after a winter of trials", "/dockside/1");
      assertThat(adds(newsroom.site() + "/ar/qindil/", "مجلة القنديل").text())
          .contains("وجدته في", "/ar/qindil/feed.xml");
      awaitBrief("باحثون يزرعون الكمأة الصحراوية في مشتل", "/ar/qindil/desert-truffle");

      publishAll();

      awaitBrief("Young eels find their river by the smell of its stones", "/en/tidings/");
      awaitBrief("منارة رأس الغار تُضاء من جديد", "/ar/nawras/lighthouse");
      awaitBrief("إعادة فتح الجسر الحجري في وادي السدر", "/barq_news/2");
      awaitBrief("end their strike with a deal on night shifts", "/dockside/2");
      awaitBrief("سر الجدار الهامس في خان قديم", "/ar/qindil/whisper-wall");
    }
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void what_the_demo_names_can_be_added_as_it_is_named() throws Exception {
    try (App _ = start()) {
      for (String other : newsroom.others()) {
        says("/addsource " + other);

        assertThat(messages().getLast().text()).contains("أُضيف المصدر");
      }
    }
  }

  @Test
  void r_101_a_channel_without_a_preview_is_refused_with_that_reason() throws Exception {
    try (App _ = start()) {
      says("/addsource @nobody_here");

      assertThat(messages().getLast().text())
          .contains("تعذرت إضافة", "/s/nobody_here", "لا تعرض هذه القناة في تلغرام منشوراتها");
    }
  }

  private void publishAll() {
    boolean more = true;
    while (more) {
      more = newsroom.publish().isPresent();
    }
  }

  private ChatMessage adds(String source, String name) {
    says("/addsource " + source + " all");
    return messages().stream()
        .filter(message -> message.text().contains("أُضيف المصدر"))
        .filter(message -> message.text().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(messages().getLast().text()));
  }

  /// Says something and waits for the answer.
  private void says(String text) {
    int before = messages().size();
    telegram.userSends(OWNER, text);
    await().atMost(PATIENCE).until(() -> messages().size() > before);
  }

  private void awaitBrief(String headline, String link) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(messages())
                .anySatisfy(message -> {
                  assertThat(message.text()).contains(headline);
                  assertThat(message.links()).anyMatch(one -> one.contains(link));
                }));
  }

  private List<ChatMessage> messages() {
    return telegram.messagesIn(OWNER);
  }

  private App start() throws Exception {
    return App.start(
        new Configuration(
            new Configuration.Telegram(Optional.of(new Secret(StrictBotApi.TOKEN)), telegram.url()),
            new Configuration.People(Configuration.Admission.OWNER, Set.of(OWNER)),
            new Configuration.Flow(
                new Configuration.Fetch(List.of("127.0.0.1"), Duration.ofMillis(300)),
                Configuration.Extract.STANDARD,
                new Configuration.Feed(1, newsroom.site()),
                new Configuration.Delivery(Duration.ofDays(1), Configuration.ResendUnknown.ONCE)),
            new Configuration.Machine(
                folder.resolve("mujaz.db"),
                new Configuration.Web(Optional.empty(), false),
                LogFormat.TEXT)),
        InstantSource.system());
  }
}
