package mujaz.cli;

import static mujaz.store.Samples.ARABIC;
import static mujaz.store.Samples.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Delivery;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.SendQueue;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class DeliveryCommandTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  @TempDir private Path folder;

  @Test
  void what_became_of_deliveries_is_told_while_the_bot_runs() throws Exception {
    try (Store store = TestStore.at("sqlite:" + folder.resolve("mujaz.db"), () -> NOW)) {
      long refused = refusedBrief(store);

      Program list = run("delivery", "list", "--state", "failed,unknown");
      assertThat(list.err()).isEmpty();
      assertThat(list.out())
          .contains("failed", "telegram:8", "bot was blocked")
          .doesNotContain("sent");
      assertThat(run("delivery", "list", "--state", "sent", "--json").out()).isEmpty();

      JsonNode shown =
          new ObjectMapper().readTree(run("delivery", "show", "" + refused, "--json").out());
      assertThat(shown.at("/delivery/state").asText()).isEqualTo("failed");
      assertThat(shown.at("/delivery/attempts").asInt()).isOne();
      assertThat(shown.at("/story/topics/0").asText()).isEqualTo("world");

      assertThat(run("delivery", "list", "--limit", "0").err()).contains("must be at least 1");
      Program byLink = run("delivery", "show", "https://post.example/1");
      assertThat(byLink.out()).contains("story:", "briefs:", "failed     1");
      Program nothing = run("delivery", "show", "https://nowhere.example/");
      assertThat(nothing.code()).isEqualTo(1);
      assertThat(nothing.err()).contains("no source has brought this link");
    }
  }

  private static long refusedBrief(Store store) {
    store.topics().save(Samples.topic(WORLD));
    ChatId chat = store.chats().findOrAdd(Samples.telegram(8), ARABIC).id();
    var report = Samples.report("The Post", "https://post.example/1", NOW);
    Story story = store.stories().open(report, Set.of(WORLD), Samples.fingerprint("f"), NOW);
    store.outbox().oweBrief(story.id(), List.of(new Subscription(chat, 0, WORLD)), NOW);
    SendQueue queue = store.sendQueue(Platform.TELEGRAM);
    Delivery delivery = queue.claim(NOW, 1, Set.of()).getFirst();
    queue.finish(
        delivery, DeliveryState.FAILED, "bot was blocked", NOW.plus(Duration.ofMinutes(1)));
    return delivery.id().value();
  }

  private Program run(String... arguments) throws IOException, InterruptedException {
    return Program.start(
        folder, Map.of("MUJAZ_STORE", "sqlite:" + folder.resolve("mujaz.db")), arguments);
  }
}
