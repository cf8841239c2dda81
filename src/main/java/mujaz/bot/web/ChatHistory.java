package mujaz.bot.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.ChatStore;
import mujaz.chat.Preferences;
import mujaz.chat.TranscriptStore;
import mujaz.chat.TranscriptStore.Numbered;

/// What was said in a chat, as the events that a page understands.
record ChatHistory(ChatStore chats, TranscriptStore transcripts) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param content the line's own JSON, see [Content]
  private record Line(long number, boolean ours, String at, @JsonRawValue String content) {}

  private record Snapshot(String language, List<Line> lines) {}

  private record Chosen(String language) {}

  static String languageOf(Chat chat) {
    return InterfaceLanguage.of(chat.preferences().language().tag());
  }

  Optional<Chat> chat(ChatAddress address) {
    return chats.find(address);
  }

  /// The chat of a visitor who says something, with these preferences when it is new.
  Chat open(ChatAddress address, Preferences preferences) {
    return chats.findOrAdd(address, preferences);
  }

  /// Keeps what the reader said; joins the transaction of what came of it.
  void keep(Chat chat, Content said, Instant at) {
    transcripts.append(chat.id(), new TranscriptStore.Line(false, said.json(), at));
  }

  List<Numbered> after(Chat chat, long number, int limit) {
    return transcripts.after(chat.id(), number, limit);
  }

  Optional<Numbered> find(Chat chat, long number) {
    return transcripts.find(chat.id(), number);
  }

  String snapshot(String language, List<Numbered> lines) {
    return json(new Snapshot(language, lines.stream().map(ChatHistory::event).toList()));
  }

  String line(Numbered line) {
    return json(event(line));
  }

  String language(String tag) {
    return json(new Chosen(tag));
  }

  private static Line event(Numbered each) {
    TranscriptStore.Line line = each.line();
    return new Line(each.number(), line.ours(), line.at().toString(), line.content());
  }

  private static String json(Object event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of strings are always JSON", e);
    }
  }
}
