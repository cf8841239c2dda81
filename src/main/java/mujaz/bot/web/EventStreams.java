package mujaz.bot.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mujaz.chat.ChatAddress;

/// The pages that are open now, and the chats that they show. Safe for use by many threads.
public final class EventStreams implements AutoCloseable {

  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  /// Something was added to a chat.
  void added(ChatAddress chat) {
    open.stream().filter(stream -> stream.shows(chat)).forEach(EventStream::look);
  }

  /// A line of a chat was replaced.
  void replaced(ChatAddress chat, long number) {
    open.stream().filter(stream -> stream.shows(chat)).forEach(stream -> stream.lookAgain(number));
  }

  void add(EventStream stream) {
    open.add(stream);
  }

  void remove(EventStream stream) {
    open.remove(stream);
  }

  int count() {
    return open.size();
  }

  /// Ends all streams: the pages will connect again.
  @Override
  public void close() {
    open.forEach(EventStream::close);
  }
}
