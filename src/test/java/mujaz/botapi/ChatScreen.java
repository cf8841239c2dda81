package mujaz.botapi;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/// Shows on a terminal what chats show, as far as letters can.
///
/// The lines of a message stand alone, so that the terminal orders each by its own direction;
/// labels of buttons and links are isolated from what surrounds them. Safe for many threads.
final class ChatScreen implements Witness {

  private static final char ISOLATE = '\u2068';
  private static final char POP = '\u2069';

  private final PrintStream out;

  ChatScreen(PrintStream out) {
    this.out = out;
  }

  @Override
  public void appeared(ChatMessage message) {
    show(message.silent() ? "new, silent" : "new", message);
  }

  @Override
  public void changed(ChatMessage message) {
    show("changed", message);
  }

  @Override
  public void vanished(ChatMessage message) {
    say(head("deleted", message));
  }

  @Override
  public void toasted(CallbackAnswer answer) {
    if (!answer.text().isEmpty()) {
      say((answer.alert() ? "-- alert: " : "-- toast: ") + isolated(answer.text()));
    }
  }

  /// Prints lines of our own.
  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  private synchronized void show(String what, ChatMessage message) {
    say(head(what, message));
    say(message.text());
    links(message).forEach(this::say);
    message
        .keyboard()
        .forEach(row ->
            say(
                row.stream()
                    .map(ChatScreen::isolated)
                    .collect(Collectors.joining("] [", "[", "]"))));
  }

  private static String head(String what, ChatMessage message) {
    String thread = message.threadId() == 0 ? "" : ", topic " + message.threadId();
    return "-- chat %d%s, message %d (%s)"
        .formatted(message.chatId(), thread, message.messageId(), what);
  }

  private static List<String> links(ChatMessage message) {
    return message.entities().stream()
        .filter(entity -> entity.type().equals("text_link"))
        .map(link ->
            "   "
                + isolated(message.text().substring(link.offset(), link.end()))
                + " -> "
                + link.extra())
        .toList();
  }

  private static String isolated(String text) {
    return ISOLATE + text + POP;
  }
}
