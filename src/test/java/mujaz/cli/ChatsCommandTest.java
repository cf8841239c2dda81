package mujaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.chat.Subscription;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class ChatsCommandTest {

  private static final ChatAddress READER =
      new ChatAddress(Platform.TELEGRAM, 4_503_599_627_370_495L);
  private static final ChatAddress FORUM = new ChatAddress(Platform.TELEGRAM, -1_002_000_000_001L);
  private static final TopicSlug WORLD = new TopicSlug("world");
  private static final Preferences CHOSEN =
      new Preferences(
          Language.of("ar"),
          Length.LONG,
          ZoneId.of("Asia/Riyadh"),
          new Schedule(
              new Cadence(List.of(LocalTime.of(8, 0), LocalTime.of(18, 30)), true),
              Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), true)),
              Optional.of(Instant.parse("2026-12-01T00:00:00Z"))));

  @TempDir private Path folder;

  @Test
  void r_49_readers_and_their_settings_come_through_to_a_new_store_as_they_were() throws Exception {
    try (Store store = store("old.db")) {
      store.topics().save(new Topic(WORLD, "العالم", Optional.of("harbour OR ميناء")));
      Chat reader = store.chats().findOrAdd(READER, CHOSEN);
      store.chats().subscribe(new Subscription(reader.id(), 0, WORLD));
      Chat forum = store.chats().findOrAdd(FORUM, CHOSEN.withLength(Length.SHORT));
      store.chats().subscribe(new Subscription(forum.id(), 12, WORLD));
      store.chats().saveState(forum.id(), Chat.State.SUSPENDED, "kicked");
    }
    Path list = folder.resolve("chats.jsonl");

    assertThat(run("old.db", "export", list).out()).isEqualTo("2 chats written to " + list + ".\n");
    assertThat(run("new.db", "import", list).out())
        .isEqualTo("2 chats taken in and compared with the list.\n");

    try (Store store = store("new.db")) {
      assertThat(store.topics().find(WORLD).orElseThrow().query()).contains("harbour OR ميناء");
      Chat reader = store.chats().find(READER).orElseThrow();
      assertThat(reader.preferences()).isEqualTo(CHOSEN);
      assertThat(store.digests().appointmentOf(reader.id())).isPresent();
      Chat forum = store.chats().find(FORUM).orElseThrow();
      assertThat(forum.state()).isEqualTo(Chat.State.SUSPENDED);
      assertThat(store.chats().subscriptionsOf(forum.id(), 12)).containsOnly(WORLD);
      store.chats().savePreferences(reader.id(), CHOSEN.withLength(Length.SHORT));
    }

    Program refused = run("new.db", "import", list);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("Here already with other settings: 1 chat.", "--overwrite");
    assertThat(run("new.db", "import", list, "--overwrite").code()).isZero();
    try (Store store = store("new.db")) {
      assertThat(store.chats().find(READER).orElseThrow().preferences()).isEqualTo(CHOSEN);
    }
  }

  @Test
  void r_49_a_list_with_a_wrong_line_is_refused_as_a_whole() throws Exception {
    Path list = folder.resolve("chats.jsonl");
    Files.writeString(
        list, "{\"kind\":\"topic\",\"slug\":\"world\",\"name\":\"World\"}\n{\"kind\":\"chat\"}\n");

    Program refused = run("new.db", "import", list);

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("line 2", "\"platform\" is missing");
    try (Store store = store("new.db")) {
      assertThat(store.topics().list()).isEmpty();
    }
  }

  @Test
  void r_49_a_list_that_people_wrote_may_name_what_is_read_in_any_order_but_no_chat_twice()
      throws Exception {
    String chat =
        """
        {"kind":"chat","platform":"telegram","number":5,"state":"active","language":"en",\
        "length":"long","zone":"UTC","hours":["08:00"],"reads":[\
        {"topic":"world","thread":0},{"topic":"art","thread":0},{"topic":"world","thread":0}]}
        """;
    Path list = folder.resolve("chats.jsonl");
    Files.writeString(
        list,
        """
        {"kind":"topic","slug":"world","name":"World"}
        {"kind":"topic","slug":"art","name":"Art"}
        """
            + chat);
    assertThat(run("new.db", "import", list).err()).isEmpty();
    try (Store store = store("new.db")) {
      Chat reader = store.chats().on(Platform.TELEGRAM).getFirst();
      assertThat(store.chats().subscriptionsOf(reader.id())).hasSize(2);
      assertThat(store.digests().appointmentOf(reader.id())).isPresent();
    }

    Files.writeString(list, chat + chat);
    assertThat(run("new.db", "import", list).err()).contains("telegram:5 is in the list twice");
    Files.writeString(list, chat.replace("\"long\"", "\"tall\""));
    assertThat(run("new.db", "import", list).err()).contains("\"length\" cannot be \"tall\"");
  }

  private Store store(String name) {
    return TestStore.at("sqlite:" + folder.resolve(name), InstantSource.system());
  }

  private Program run(String store, String verb, Path list, String... options)
      throws IOException, InterruptedException {
    String[] arguments = new String[3 + options.length];
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[0] = "chats";
    arguments[1] = verb;
    arguments[2] = list.toString();
    return Program.start(
        folder, Map.of("MUJAZ_STORE", "sqlite:" + folder.resolve(store)), arguments);
  }
}
