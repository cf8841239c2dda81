package mujaz.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;

/// A platform that accepts everything, unless the test told it what to answer in a chat.
final class FakePlatform implements MessageSender {

  private final Map<ChatAddress, Deque<SendResult>> answers = new HashMap<>();
  private final List<Envelope> requests = new ArrayList<>();
  int partsOfEach = 1;

  /// What goes wrong wherever a message is to be composed.
  Optional<RuntimeException> defect = Optional.empty();

  synchronized void answer(ChatAddress chat, SendResult... results) {
    answers.computeIfAbsent(chat, address -> new ArrayDeque<>()).addAll(List.of(results));
  }

  /// Every request that left, in order.
  synchronized List<Envelope> requests() {
    return List.copyOf(requests);
  }

  synchronized List<ChatAddress> chats() {
    return requests.stream().map(envelope -> envelope.chat().address()).toList();
  }

  @Override
  public Platform platform() {
    return Platform.TELEGRAM;
  }

  @Override
  public int parts(Chat chat, Message message) {
    defect.ifPresent(failure -> {
      throw failure;
    });
    return partsOfEach;
  }

  @Override
  public synchronized SendResult send(Envelope envelope) {
    requests.add(envelope);
    Deque<SendResult> scripted =
        answers.getOrDefault(envelope.chat().address(), new ArrayDeque<>());
    return scripted.isEmpty() ? new SendResult.Sent(requests.size()) : scripted.removeFirst();
  }
}
