package mujaz.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.chat.Preferences;
import mujaz.chat.TranscriptStore;
import mujaz.testing.StoreOnDisk;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WebChatTest {

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z"));
  @RegisterExtension final StoreOnDisk disk = new StoreOnDisk(clock);
  private final ChatStore chats = disk.store().chats();
  private final TranscriptStore transcripts = disk.store().transcript();
  private final EventStreams streams = new EventStreams();
  private WebServer server;
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    EchoBot bot = new EchoBot(chats, new WebMessageSender(transcripts, streams, clock));
    WebChat chat = new WebChat(bot, chats, transcripts, streams, clock);
    server = WebServer.start("127.0.0.1", 0, List::of, Optional.of(chat));
    browser = new Browser(server.port());
  }

  @AfterEach
  void stop() {
    browser.close();
    server.close();
  }

  @Test
  void what_is_said_and_answered_appears_in_the_open_page() throws Exception {
    browser.open("/");
    BufferedReader events = browser.events();
    assertThat(json(Browser.next(events, "snapshot")).path("lines")).isEmpty();

    HttpResponse<String> answer =
        browser.post("/api/say", "{\"text\":\"hello\",\"zone\":\"Asia/Beirut\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode mine = json(Browser.next(events, "line"));
    JsonNode theirs = json(Browser.next(events, "line"));
    assertThat(mine.path("ours").asBoolean()).isFalse();
    assertThat(theirs.path("ours").asBoolean()).isTrue();
    assertThat(theirs.at("/content/paragraphs/0/spans/0/text").asText()).isEqualTo("hello");
    assertThat(theirs.at("/content/keyboard/0/0/token").asText()).isEqualTo(EchoBot.TOKEN);
    assertThat(chats.find(new ChatId(1)).orElseThrow().preferences().zone().getId())
        .isEqualTo("Asia/Beirut");
  }

  @Test
  void a_reload_shows_the_history() throws Exception {
    browser.open("/");
    browser.post("/api/say", "{\"text\":\"hello\"}");

    JsonNode snapshot = json(Browser.next(browser.events(), "snapshot"));

    assertThat(snapshot.path("lines")).hasSize(2);
  }

  @Test
  void a_pressed_button_changes_the_message_in_place() throws Exception {
    browser.open("/");
    browser.post("/api/say", "{\"text\":\"hello\"}");
    BufferedReader events = browser.events();

    HttpResponse<String> answer =
        browser.post("/api/press", "{\"token\":\"" + EchoBot.TOKEN + "\",\"message\":2}");

    assertThat(json(answer.body()).path("toast").asText()).isEqualTo("toast");
    JsonNode edited = json(Browser.next(events, "edit"));
    assertThat(edited.path("number").asLong()).isEqualTo(2);
    assertThat(edited.at("/content/paragraphs/0/spans/0/text").asText()).isEqualTo("pressed");
  }

  @Test
  void one_visitor_never_sees_another() throws Exception {
    browser.open("/");
    browser.post("/api/say", "{\"text\":\"hello\"}");

    try (Browser other = new Browser(server.port())) {
      other.open("/");
      assertThat(json(Browser.next(other.events(), "snapshot")).path("lines")).isEmpty();
    }
  }

  @Test
  void the_page_speaks_arabic_to_who_asks_for_it_and_is_mirrored() throws Exception {
    String page = browser.open("/", "Accept-Language", "ar-EG,ar;q=0.9,en;q=0.5").body();

    assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\">");
  }

  @Test
  void the_open_page_follows_the_language_chosen_in_the_chat() throws Exception {
    browser.open("/");
    browser.post("/api/say", "{\"text\":\"hello\"}");
    BufferedReader events = browser.events();
    assertThat(json(Browser.next(events, "snapshot")).path("language").asText()).isEqualTo("en");

    Preferences before = chats.find(new ChatId(1)).orElseThrow().preferences();
    chats.savePreferences(new ChatId(1), before.withLanguage(Language.of("ar")));
    browser.post("/api/say", "{\"text\":\"again\"}");

    assertThat(json(Browser.next(events, "language")).path("language").asText()).isEqualTo("ar");
  }

  @Test
  void commands_are_suggested_in_the_readers_language() throws Exception {
    browser.open("/", "Accept-Language", "ar");

    String commands = browser.open("/api/commands", "Accept-Language", "ar").body();

    assertThat(json(commands).at("/0/description").asText()).isEqualTo("ar");
  }

  @Test
  void what_is_not_as_expected_is_refused() throws Exception {
    browser.open("/");

    assertThat(browser.post("/api/say", "{\"text\":\"\"}").statusCode()).isEqualTo(400);
    assertThat(browser.post("/api/say", "[]").statusCode()).isEqualTo(400);
    assertThat(browser.post("/api/say", "null").statusCode()).isEqualTo(400);
    assertThat(browser.post("/api/say", "{\"text\":\"" + "x".repeat(4097) + "\"}").statusCode())
        .isEqualTo(400);
    assertThat(browser.post("/api/press", "{\"token\":\"<b>\",\"message\":1}").statusCode())
        .isEqualTo(400);
    assertThat(browser.post("/api/say", "{\"text\":\"" + "x".repeat(40_000) + "\"}").statusCode())
        .isEqualTo(413);
  }

  @Test
  void who_has_not_opened_the_page_has_no_chat() throws Exception {
    assertThat(browser.post("/api/say", "{\"text\":\"hello\"}").statusCode()).isEqualTo(401);
    assertThat(browser.open("/api/events", "Accept", "text/event-stream").statusCode())
        .isEqualTo(401);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
