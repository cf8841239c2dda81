package mujaz.bot.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mujaz.chat.ChatStore;
import mujaz.chat.TranscriptStore;
import mujaz.testing.Chromium;
import mujaz.testing.StoreOnDisk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The page in a real browser, with a bot that only echoes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebChatPageTest {

  private final List<String> errors = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final StoreOnDisk disk = new StoreOnDisk(InstantSource.system());
  private final ChatStore chats = disk.store().chats();
  private final TranscriptStore transcripts = disk.store().transcript();
  private Chromium chromium;
  private WebServer server;

  @BeforeAll
  void launch() {
    chromium = Chromium.launch();
  }

  @BeforeEach
  void start() throws IOException {
    server = serve(0);
    errors.clear();
  }

  @AfterEach
  void stop() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    server.close();
    assertThat(errors).isEmpty();
  }

  @AfterAll
  void quit() {
    if (chromium != null) {
      chromium.close();
    }
    disk.close();
  }

  @Test
  void the_start_button_speaks_and_a_pressed_button_changes_the_message() {
    Page page = open("en-GB", 800);

    page.click("#start");
    assertThat(page.locator(".mine")).hasText(Pattern.compile("/start"));
    page.click(".key");

    assertThat(page.locator(".theirs .bubble p")).hasText("pressed");
    assertThat(page.locator(".theirs")).hasCount(1);
    assertThat(page.locator("#toast")).hasText("toast");
  }

  @Test
  void text_stands_on_its_side_whatever_the_side_of_the_page() {
    Page page = open("en-GB", 800);

    say(page, "خبر عاجل من Port Alder عن العبارة الجديدة");
    say(page, "the ferry of مرسى is late again");

    assertThat(page.locator(".theirs p").first()).hasCSS("direction", "rtl");
    assertThat(page.locator(".theirs p").last()).hasCSS("direction", "ltr");
    assertThat(page.locator("html")).hasAttribute("dir", "ltr");
  }

  @Test
  void the_arabic_page_is_mirrored() {
    Page page = open("ar", 800);

    say(page, "مرحباً");

    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    double theirs = page.locator(".theirs .bubble").boundingBox().x;
    double mine = page.locator(".mine .bubble").boundingBox().x;
    assertThat(theirs).isGreaterThan(mine);
  }

  @Test
  void s_23_markup_in_a_message_is_text() {
    Page page = open("en-GB", 800);

    say(page, "<img src=x onerror=\"document.title='owned'\"><b>bold</b>");

    assertThat(page.locator(".theirs p")).containsText("<b>bold</b>");
    assertThat(page.locator(".theirs img")).hasCount(0);
  }

  @Test
  void typing_a_slash_suggests_commands_that_the_keyboard_can_choose() {
    Page page = open("en-GB", 800);

    page.locator("#text").pressSequentially("/h");
    assertThat(page.locator("[role=option]")).hasCount(1);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(page.locator(".theirs p")).hasText("/help");
  }

  @Test
  void a_lost_connection_is_shown_and_mends_itself() throws IOException {
    Page page = open("en-GB", 800);
    say(page, "before");
    int port = server.port();

    server.close();
    assertThat(page.locator("#status")).hasAttribute("data-state", "offline");
    server = serve(port);

    page.locator("#status[data-state=online]").waitFor();
    assertThat(page.locator(".theirs p")).hasText("before");
    errors.clear(); // the browser itself reports the refused connections
  }

  @Test
  void nothing_is_cut_off_on_a_telephone() {
    Page page = open("ar", 340);

    say(page, "كلمة".repeat(60) + " https://example.org/" + "x".repeat(200));

    Object overflow = page.locator("main").evaluate("node => node.scrollWidth - node.clientWidth");
    assertThat(overflow).isEqualTo(0);
  }

  private void say(Page page, String text) {
    int before = page.locator(".theirs").count();
    page.fill("#text", text);
    page.press("#text", "Enter");
    assertThat(page.locator(".theirs")).hasCount(before + 1);
  }

  private Page open(String locale, int width) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(new NewContextOptions().setLocale(locale).setViewportSize(width, 760));
    contexts.add(context);
    Page page = context.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(message.text());
      }
    });
    page.navigate("http://localhost:" + server.port() + "/");
    page.locator("#status[data-state=online]").waitFor();
    return page;
  }

  private WebServer serve(int port) throws IOException {
    EventStreams streams = new EventStreams();
    InstantSource clock = InstantSource.system();
    EchoBot bot = new EchoBot(chats, new WebMessageSender(transcripts, streams, clock));
    WebChat chat = new WebChat(bot, chats, transcripts, streams, clock);
    return WebServer.start("127.0.0.1", port, List::of, Optional.of(chat));
  }
}
