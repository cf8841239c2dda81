package mujaz.bot.telegram;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import mujaz.bot.Incoming;

/// A bot that remembers what it was handed, and fails on the text `poison`.
final class RecordedBot implements BotHandler {

  private final List<Incoming> incoming = new CopyOnWriteArrayList<>();

  @Override
  public Optional<String> handle(Incoming event, Runnable commit) {
    if (event instanceof Incoming.Said said && said.text().equals("poison")) {
      throw new IllegalStateException("this one always fails");
    }
    incoming.add(event);
    commit.run();
    return event instanceof Incoming.Pressed ? Optional.of("تم") : Optional.empty();
  }

  List<Incoming> incoming() {
    return List.copyOf(incoming);
  }

  List<String> texts() {
    return incoming.stream()
        .filter(Incoming.Said.class::isInstance)
        .map(event -> ((Incoming.Said) event).text())
        .toList();
  }
}
