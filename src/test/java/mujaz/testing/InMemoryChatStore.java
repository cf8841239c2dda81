package mujaz.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatId;
import mujaz.chat.ChatStore;
import mujaz.chat.Preferences;
import mujaz.chat.Subscription;
import mujaz.story.TopicSlug;

/// Chats in memory. What a chat is owed is not known here: `move` unites subscriptions only.
public final class InMemoryChatStore implements ChatStore {

  private final Map<ChatId, Chat> chats = new LinkedHashMap<>();
  private final Set<Subscription> subscriptions = new LinkedHashSet<>();
  private long last;

  @Override
  public synchronized Chat findOrAdd(ChatAddress address, Preferences preferences) {
    return find(address).orElseGet(() -> add(address, preferences));
  }

  private Chat add(ChatAddress address, Preferences preferences) {
    Chat chat = new Chat(new ChatId(++last), address, preferences, Chat.State.ACTIVE);
    chats.put(chat.id(), chat);
    return chat;
  }

  @Override
  public synchronized Optional<Chat> find(ChatId id) {
    return Optional.ofNullable(chats.get(id));
  }

  @Override
  public synchronized Optional<Chat> find(ChatAddress address) {
    return chats.values().stream().filter(chat -> chat.address().equals(address)).findFirst();
  }

  @Override
  public synchronized void savePreferences(ChatId id, Preferences preferences) {
    chats.computeIfPresent(
        id, (key, chat) -> new Chat(id, chat.address(), preferences, chat.state()));
  }

  @Override
  public synchronized void saveState(ChatId id, Chat.State state, String reason) {
    chats.computeIfPresent(
        id, (key, chat) -> new Chat(id, chat.address(), chat.preferences(), state));
  }

  @Override
  public synchronized void move(ChatAddress from, ChatAddress to) {
    find(from)
        .ifPresent(chat ->
            find(to).ifPresentOrElse(there -> unite(chat, there), () -> readdress(chat, to)));
  }

  private void unite(Chat chat, Chat into) {
    for (Subscription old : List.copyOf(subscriptions)) {
      if (old.chat().equals(chat.id())) {
        subscriptions.remove(old);
        subscriptions.add(new Subscription(into.id(), old.thread(), old.topic()));
      }
    }
    chats.remove(chat.id());
  }

  private void readdress(Chat chat, ChatAddress to) {
    chats.put(chat.id(), new Chat(chat.id(), to, chat.preferences(), chat.state()));
  }

  @Override
  public synchronized boolean subscribe(Subscription subscription) {
    return subscriptions.add(subscription);
  }

  @Override
  public synchronized boolean unsubscribe(Subscription subscription) {
    return subscriptions.remove(subscription);
  }

  @Override
  public synchronized Set<TopicSlug> subscriptionsOf(ChatId chat, long thread) {
    return subscriptions.stream()
        .filter(one -> one.chat().equals(chat) && one.thread() == thread)
        .map(Subscription::topic)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public synchronized List<Subscription> readersOf(Set<TopicSlug> topics) {
    Map<Place, Subscription> readers = new LinkedHashMap<>();
    subscriptions.stream()
        .filter(one -> topics.contains(one.topic()) && isActive(one.chat()))
        .forEach(one -> readers.putIfAbsent(new Place(one.chat(), one.thread()), one));
    return new ArrayList<>(readers.values());
  }

  private boolean isActive(ChatId id) {
    return find(id).filter(chat -> chat.state() == Chat.State.ACTIVE).isPresent();
  }

  private record Place(ChatId chat, long thread) {}
}
