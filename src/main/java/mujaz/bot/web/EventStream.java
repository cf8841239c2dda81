package mujaz.bot.web;

import io.javalin.http.sse.SseClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.TranscriptStore.Numbered;

/// One open page: tells it what was said before, then what is said, in the order of the transcript.
///
/// Works in a thread of its own, since a page may be slow to read. A hint tells it when to look
/// into the transcript; it also looks by itself every few seconds, because a hint can come before
/// the transaction that it speaks of is committed.
final class EventStream implements Runnable {

  private static final Duration GLANCE = Duration.ofSeconds(5);
  private static final int HISTORY = 200;
  private static final long ADDED = 0;

  private final ChatAddress address;
  private final ChatHistory history;
  private final SseClient page;
  private final BlockingQueue<Long> hints = new LinkedBlockingQueue<>();
  private long last;
  private String language;

  /// @param language of the page until the reader has chosen one in the chat
  EventStream(ChatAddress address, String language, ChatHistory history, SseClient page) {
    this.address = address;
    this.language = language;
    this.history = history;
    this.page = page;
  }

  boolean shows(ChatAddress chat) {
    return address.equals(chat);
  }

  void look() {
    hints.add(ADDED);
  }

  void lookAgain(long number) {
    hints.add(number);
  }

  void close() {
    page.close();
    look();
  }

  /// Runs until the page is gone.
  @Override
  public void run() {
    try {
      tellHistory();
      while (!page.terminated()) {
        Long hint = hints.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        if (!page.terminated()) {
          tell(Optional.ofNullable(hint));
        }
      }
    } catch (InterruptedException _) {
      page.close();
    }
  }

  private void tellHistory() {
    Optional<Chat> chat = history.chat(address);
    chat.ifPresent(known -> language = ChatHistory.languageOf(known));
    List<Numbered> lines = chat.map(known -> history.after(known, 0, HISTORY)).orElse(List.of());
    page.sendEvent("snapshot", history.snapshot(language, lines));
    advance(lines);
  }

  private void tell(Optional<Long> hint) {
    Optional<Chat> chat = history.chat(address);
    if (hint.isEmpty() || chat.isEmpty()) {
      page.sendComment("still here");
    }
    if (chat.isEmpty()) {
      return;
    }
    tellLanguage(ChatHistory.languageOf(chat.get()));
    hint.filter(number -> number != ADDED)
        .flatMap(number -> history.find(chat.get(), number))
        .ifPresent(line -> page.sendEvent("edit", history.line(line)));
    List<Numbered> lines = history.after(chat.get(), last, HISTORY);
    lines.forEach(line -> page.sendEvent("line", history.line(line)));
    advance(lines);
  }

  private void tellLanguage(String chosen) {
    if (!chosen.equals(language)) {
      language = chosen;
      page.sendEvent("language", history.language(chosen));
    }
  }

  private void advance(List<Numbered> lines) {
    if (!lines.isEmpty()) {
      last = lines.getLast().number();
    }
  }
}
