package mujaz;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.Subscription;
import mujaz.delivery.AppointmentBook;
import mujaz.ops.Configuration;
import mujaz.store.Store;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;

/// Gives out who reads what and how, and takes it in under another token. The bot must not
/// run meanwhile: the store belongs to one process. For one thread.
///
/// Private chats have the same number for every bot; groups and channels must let the new one in.
public final class ChatLists implements AutoCloseable {

  private final Store store;
  private final AppointmentBook appointments;

  /// A chat as it travels.
  ///
  /// @param reads forum topic (0: none) and topic of each subscription; kept in order, each once
  public record Reader(
      ChatAddress address, Preferences preferences, Chat.State state, List<Reads> reads) {

    public Reader {
      reads =
          reads.stream()
              .distinct()
              .sorted(
                  Comparator.comparingLong(Reads::thread).thenComparing(one -> one.topic().value()))
              .toList();
    }
  }

  /// A subscription as it travels.
  public record Reads(long thread, TopicSlug topic) {}

  private ChatLists(Store store, InstantSource clock) {
    this.store = store;
    this.appointments = new AppointmentBook(store.digests(), store.news(), clock);
  }

  /// @throws mujaz.store.StoreUnavailable when the store cannot be used; the message says what to
  ///   do
  public static ChatLists open(Configuration configuration, InstantSource clock) {
    return new ChatLists(Store.openAlone(configuration.machine().store().reveal(), clock), clock);
  }

  /// All topics: a subscription needs its own.
  public List<Topic> topics() {
    return store.topics().list();
  }

  /// Gives each chat out, those of one platform after those of another.
  public void give(Consumer<Reader> each) {
    for (Platform platform : Platform.values()) {
      store.chats().on(platform).forEach(chat -> each.accept(reader(chat)));
    }
  }

  private Reader reader(Chat chat) {
    List<Reads> reads =
        store.chats().subscriptionsOf(chat.id()).stream()
            .map(subscription -> new Reads(subscription.thread(), subscription.topic()))
            .toList();
    return new Reader(chat.address(), chat.preferences(), chat.state(), reads);
  }

  /// Which of these chats are here already and are not as they would become.
  public List<ChatAddress> overwritten(List<Reader> readers) {
    return readers.stream()
        .filter(reader -> find(reader.address()).filter(here -> !here.equals(reader)).isPresent())
        .map(Reader::address)
        .toList();
  }

  /// Topics that subscriptions name and that are neither here nor in the list.
  public Set<String> missing(List<Topic> topics, List<Reader> readers) {
    Set<String> missing = new TreeSet<>();
    readers.forEach(reader -> reader.reads().forEach(reads -> missing.add(reads.topic().value())));
    topics.forEach(topic -> missing.remove(topic.slug().value()));
    topics().forEach(topic -> missing.remove(topic.slug().value()));
    return missing;
  }

  /// Takes all of it in, or nothing, and looks afterwards whether all is as it was given. Topics
  /// that are here keep their names and queries; taking the same list again changes nothing.
  ///
  /// @return how many chats are here now as in the list
  /// @throws IllegalStateException when one is not
  public int take(List<Topic> topics, List<Reader> readers) {
    return store
        .transactions()
        .inTransaction(() -> {
          topics.stream()
              .filter(topic -> store.topics().find(topic.slug()).isEmpty())
              .forEach(store.topics()::save);
          readers.forEach(this::take);
          readers.forEach(this::verify);
          return readers.size();
        });
  }

  private void take(Reader reader) {
    Preferences chosen = reader.preferences();
    Preferences atOnce = new Preferences(chosen.language(), chosen.length(), chosen.zone());
    Chat chat = store.chats().findOrAdd(reader.address(), atOnce);
    store.chats().savePreferences(chat.id(), chosen);
    appointments.changed(chat, chosen); // without one, who reads by digest would never get any
    store.chats().saveState(chat.id(), reader.state(), "taken in from a list");
    store.chats().subscriptionsOf(chat.id()).forEach(store.chats()::unsubscribe);
    reader
        .reads()
        .forEach(reads ->
            store.chats().subscribe(new Subscription(chat.id(), reads.thread(), reads.topic())));
  }

  private void verify(Reader reader) {
    if (!find(reader.address()).equals(Optional.of(reader))) {
      throw new IllegalStateException(reader.address() + " is not what the list says");
    }
  }

  private Optional<Reader> find(ChatAddress address) {
    return store.chats().find(address).map(this::reader);
  }

  @Override
  public void close() {
    store.close();
  }
}
