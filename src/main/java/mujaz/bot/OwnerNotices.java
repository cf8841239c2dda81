package mujaz.bot;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import mujaz.chat.Access;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatStore;
import mujaz.chat.Person;
import mujaz.chat.Phrases;
import mujaz.chat.Platform;
import mujaz.delivery.Delivery;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Transactions;
import mujaz.feed.Feed;
import mujaz.feed.FeedStore;
import mujaz.feed.SourceWatch;

/// Tells the owners of what needs them, in the chats that they have with the bot, each in its
/// language: of sources that fail, once for each row of failures, with a button to try again
/// of updates that were set aside.
///
/// Owners who never spoke to the bot cannot be told; then it waits for the next failure. Safe for
/// use by many threads.
public final class OwnerNotices implements SourceWatch {

  private static final Duration BETWEEN_UPDATES = Duration.ofHours(1);

  private final Access access;
  private final Readers readers;
  private final FeedStore feeds;
  private final Transactions transactions;
  private final InstantSource clock;
  private final RandomGenerator random = new SecureRandom();
  private final AtomicReference<Instant> updateTold = new AtomicReference<>(Instant.EPOCH);

  public OwnerNotices(
      Access access,
      Readers readers,
      FeedStore feeds,
      Transactions transactions,
      InstantSource clock) {
    this.access = access;
    this.readers = readers;
    this.feeds = feeds;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void failing(Feed feed, String reason) {
    transactions.run(() -> {
      List<Chat> chats = chats();
      if (!chats.isEmpty() && feeds.tell(feed.id())) {
        chats.forEach(chat -> tell(chat, feed, reason));
      }
    });
  }

  /// Tells that an update was set aside, once an hour at most: one defect may spoil many.
  ///
  /// @param number the platform's number of it
  public void setAside(long number, String reason) {
    Instant now = clock.instant();
    Instant last =
        updateTold.getAndUpdate(told -> told.isAfter(now.minus(BETWEEN_UPDATES)) ? told : now);
    if (!last.isAfter(now.minus(BETWEEN_UPDATES))) {
      Map<String, String> about = Map.of("number", Long.toString(number), "reason", reason);
      transactions.run(() -> chats().forEach(chat -> tell(chat, "update.notice", about)));
    }
  }

  /// Tells that sending goes on at the speed that costs nothing.
  public void notFunded(String reason) {
    Map<String, String> about = Map.of("reason", reason);
    transactions.run(() -> chats().forEach(chat -> tell(chat, "paid.notice", about)));
  }

  /// Tells that chats may not be written to for long.
  ///
  /// @param longest until the last of them may
  public void frozen(int count, Duration longest) {
    Map<String, Object> about =
        Map.of("count", count, "hours", (int) longest.plusMinutes(59).toHours());
    transactions.run(() -> chats().forEach(chat -> tell(chat, "flood.notice", about)));
  }

  private void tell(Chat chat, String phrase, Map<String, ?> about) {
    String text = Phrases.in(chat.preferences().language()).say(phrase, about);
    owe(chat, Message.of(Paragraph.text(text)));
  }

  private List<Chat> chats() {
    return access.owners().stream()
        .flatMap(this::chatsOf)
        .distinct()
        .filter(chat -> chat.state() == Chat.State.ACTIVE)
        .toList();
  }

  /// A private chat has the number of its person; who holds the web chat holds all of it.
  private Stream<Chat> chatsOf(Person owner) {
    ChatStore chats = readers.chats();
    return owner.platform() == Platform.WEB
        ? chats.on(Platform.WEB).stream()
        : chats.find(new ChatAddress(owner.platform(), owner.number())).stream();
  }

  private void tell(Chat chat, Feed feed, String reason) {
    Instant now = clock.instant();
    Phrases phrases = Phrases.in(chat.preferences().language());
    Map<String, String> about =
        Map.of("name", feed.name(), "reason", Troubles.say(phrases, reason));
    Buttons buttons = new Buttons(readers.buttons(), random, chat.id(), now);
    String again = phrases.say("button.retry", about);
    String remove = phrases.say("button.remove", about);
    Message message =
        Message.of(Paragraph.text(phrases.say("source.notice", about)))
            .withKeyboard(
                List.of(
                    List.of(buttons.run(again, "/retrysource " + feed.url())),
                    List.of(buttons.run(remove, "/removesource " + feed.url()))));
    owe(chat, message);
  }

  private void owe(Chat chat, Message message) {
    Delivery.What.Reply notice = new Delivery.What.Reply(message, Optional.empty());
    readers.replies().owe(chat.id(), 0, notice, clock.instant());
  }
}
