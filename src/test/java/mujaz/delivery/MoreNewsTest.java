package mujaz.delivery;

import static mujaz.store.Samples.NOW;
import static mujaz.store.Samples.SPORT;
import static mujaz.store.Samples.WORLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Chat;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MoreNewsTest {

  @TempDir Path folder;

  @Test
  void r_90_each_reader_is_told_in_one_line_that_there_is_more() {
    try (Store store = TestStore.open(folder, () -> NOW)) {
      store.topics().save(Samples.topic(WORLD));
      store.topics().save(Samples.topic(SPORT));
      subscribe(store, 1, WORLD);
      subscribe(store, 1, SPORT);
      subscribe(store, 2, WORLD);
      MoreNews more = new MoreNews(store.outbox(), store.chats(), () -> NOW);

      more.tell("post.example", Set.of(WORLD, SPORT), 7);

      assertThat(store.outbox().counts().get(DeliveryState.PENDING)).isEqualTo(2);
      assertThat(shown(store)).contains("post.example", "7 أخبار أخرى", "/latest");
    }
  }

  private static String shown(Store store) {
    Delivery first = store.sendQueue(Platform.TELEGRAM).claim(NOW, 1, Set.of()).getFirst();
    Message message = ((Delivery.What.Reply) first.what()).message();
    return message.paragraphs().stream()
        .flatMap(paragraph -> paragraph.spans().stream())
        .map(Object::toString)
        .collect(Collectors.joining());
  }

  private static void subscribe(Store store, long number, TopicSlug topic) {
    Chat chat = store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC);
    store.chats().subscribe(new Subscription(chat.id(), 0, topic));
  }
}
