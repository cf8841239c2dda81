package mujaz.testing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.ButtonStore;
import mujaz.chat.ChatId;

/// What buttons mean, in memory.
public final class InMemoryButtonStore implements ButtonStore {

  private final Map<String, Shown> shown = new HashMap<>();

  private record Shown(ChatId chat, String command, Instant at) {}

  @Override
  public synchronized void save(String token, ChatId chat, String command, Instant at) {
    shown.put(token, new Shown(chat, command, at));
  }

  @Override
  public synchronized Optional<String> commandOf(String token, ChatId chat) {
    return Optional.ofNullable(shown.get(token))
        .filter(button -> button.chat().equals(chat))
        .map(Shown::command);
  }

  @Override
  public synchronized int forgetBefore(Instant before) {
    int count = shown.size();
    shown.values().removeIf(button -> button.at().isBefore(before));
    return count - shown.size();
  }
}
