package mujaz.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mujaz.bot.telegram.BotToken;
import mujaz.bot.telegram.TelegramAccess;
import mujaz.bot.telegram.TelegramPlatform;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.ChatId;
import mujaz.chat.Platform;
import mujaz.chat.Subscription;
import mujaz.delivery.Message.Paragraph;
import mujaz.store.Samples;
import mujaz.store.Store;
import mujaz.store.TestStore;
import mujaz.story.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// News for ten thousand chats, over HTTP, to a Telegram that counts every budget. The bot and
/// Telegram have one clock, which jumps to what happens next: six minutes take seconds.
final class AcceleratedBroadcastTest {

  private static final int CHATS = 10_000;
  private static final int GROUPS = 200;
  private static final int FROZEN = 50;
  private static final int TOLD_TWICE = 1_000;
  private static final long FIRST_CHAT = 1_000;
  private static final long GUEST = 1_000_000;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(170);
  private static final Duration COMMITTED_TOGETHER = Duration.ofSeconds(1);

  @TempDir Path folder;

  private final ManualClocks clocks = new ManualClocks(Samples.NOW);
  private final StrictBotApi api = StrictBotApi.start(clocks);
  private final List<Instant> questions = new ArrayList<>();
  private Store store;
  private TelegramPlatform telegram;
  private Dispatcher dispatcher;

  @BeforeEach
  void open() {
    store = TestStore.open(folder, clocks);
    TelegramAccess access = new TelegramAccess(api.url(), new BotToken(StrictBotApi.TOKEN));
    telegram = new TelegramPlatform(access, store.inbox(), clocks);
    dispatcher =
        new Dispatcher(
            new Dispatcher.Stores(queue(), store.chats(), store.stories(), store.transactions()),
            telegram.sender(),
            Sending.DEFAULT,
            clocks,
            new SameThread());
    dispatcher.wakeWith(() -> {});
  }

  @AfterEach
  void close() {
    telegram.close();
    store.close();
    api.close();
  }

  @Test
  void r_30_ten_thousand_chats_get_their_news_in_order_at_the_speed_that_telegram_allows() {
    List<Long> numbers = numbers();
    store.transactions().run(() -> owe(numbers));

    while (store.outbox().counts().getOrDefault(DeliveryState.PENDING, 0L) > 0) {
      store.transactions().run(this::oneSecond);
    }

    assertThat(api.requests("sendMessage")).hasSize(CHATS + TOLD_TWICE + questions.size());
    assertThat(numbers).allSatisfy(this::isToldInOrder);
    assertThat(usedOfBudget(numbers)).isGreaterThan(0.98);
    assertThat(slowestOfHundred()).isLessThan(Duration.ofMillis(300));
  }

  private static List<Long> numbers() {
    return LongStream.range(0, CHATS)
        .mapToObj(at -> at < GROUPS ? -FIRST_CHAT - at : FIRST_CHAT + at)
        .toList();
  }

  private void owe(List<Long> numbers) {
    List<Subscription> readers =
        numbers.stream().map(this::chat).map(AcceleratedBroadcastTest::reader).toList();
    store.outbox().oweBrief(story("The Post"), readers, clocks.instant());
    store.outbox().oweBrief(story("The Echo"), readers.subList(0, TOLD_TWICE), clocks.instant());
    Instant thawed = clocks.instant().plus(Duration.ofMinutes(2));
    readers
        .subList(GROUPS, GROUPS + FROZEN)
        .forEach(reader -> queue().freeze(reader.chat(), thawed));
    api.privateChat(GUEST, "en");
  }

  private ChatId chat(long number) {
    if (number < 0) {
      api.group(number);
    } else {
      api.privateChat(number, "ar");
    }
    return store.chats().findOrAdd(Samples.telegram(number), Samples.ARABIC).id();
  }

  private static Subscription reader(ChatId chat) {
    return new Subscription(chat, 0, Samples.WORLD);
  }

  private StoryId story(String source) {
    String link = "https://%s.example/1".formatted(source.substring(4).toLowerCase(Locale.ROOT));
    return store
        .stories()
        .open(
            Samples.report(source, link, clocks.instant()),
            Set.of(),
            Samples.fingerprint("open"),
            clocks.instant())
        .id();
  }

  /// One commit a second instead of one a message: what they cost is measured elsewhere.
  private void oneSecond() {
    Instant end = clocks.instant().plus(COMMITTED_TOGETHER);
    Instant question = clocks.instant();
    while (clocks.instant().isBefore(end)) {
      if (!question.isAfter(clocks.instant())) {
        ask();
        question = clocks.instant().plus(BETWEEN_QUESTIONS);
      }
      Duration wait = dispatcher.round();
      Duration untilQuestion = Duration.between(clocks.instant(), question);
      clocks.advance(wait.compareTo(untilQuestion) < 0 ? wait : untilQuestion);
    }
  }

  private void ask() {
    long guest = GUEST + questions.size();
    api.privateChat(guest, "en");
    Message answer = Message.of(Paragraph.text("an answer"));
    ChatId chat = store.chats().findOrAdd(Samples.telegram(guest), Samples.ARABIC).id();
    questions.add(clocks.instant());
    store
        .outbox()
        .oweReply(chat, 0, new Delivery.What.Reply(answer, Optional.empty()), clocks.instant());
  }

  private void isToldInOrder(long number) {
    List<String> links =
        api.messagesIn(number).stream().flatMap(message -> message.links().stream()).toList();
    assertThat(links)
        .isIn(
            List.of("https://post.example/1"),
            List.of("https://post.example/1", "https://echo.example/1"));
  }

  /// Messages of all kinds, from the first of the broadcast to the last, against thirty a second.
  private double usedOfBudget(List<Long> numbers) {
    List<Instant> news = times(numbers.stream()).toList();
    Instant first = news.getFirst();
    Instant last = news.getLast();
    long all =
        Stream.concat(news.stream(), times(guests()))
            .filter(at -> !at.isBefore(first) && !at.isAfter(last))
            .count();
    return (all - 1) * 1_000.0 / (30 * Duration.between(first, last).toMillis());
  }

  private Duration slowestOfHundred() {
    List<Instant> answers = times(guests()).toList();
    List<Duration> waits =
        IntStream.range(0, questions.size())
            .mapToObj(at -> Duration.between(questions.get(at), answers.get(at)))
            .sorted()
            .toList();
    return waits.get((int) (0.99 * (waits.size() - 1)));
  }

  private Stream<Long> guests() {
    return LongStream.range(GUEST, GUEST + questions.size()).boxed();
  }

  private Stream<Instant> times(Stream<Long> chats) {
    return chats.flatMap(chat -> api.messagesIn(chat).stream()).map(ChatMessage::at).sorted();
  }

  private SendQueue queue() {
    return store.sendQueue(Platform.TELEGRAM);
  }
}
