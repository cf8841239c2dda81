package mujaz.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mujaz.chat.ChatId;
import mujaz.chat.TranscriptStore;

/// Transcripts in memory.
public final class InMemoryTranscriptStore implements TranscriptStore {

  private final Map<ChatId, List<Line>> lines = new HashMap<>();

  @Override
  public synchronized long append(ChatId chat, Line line) {
    List<Line> known = linesOf(chat);
    known.add(line);
    return known.size();
  }

  @Override
  public synchronized boolean replace(ChatId chat, long number, String content) {
    Optional<Line> old = find(chat, number).map(Numbered::line).filter(Line::ours);
    old.ifPresent(line -> linesOf(chat).set((int) number - 1, new Line(true, content, line.at())));
    return old.isPresent();
  }

  @Override
  public synchronized List<Numbered> after(ChatId chat, long after, int limit) {
    List<Line> known = linesOf(chat);
    int from = Math.max((int) after, known.size() - Math.min(limit, known.size()));
    return IntStream.range(from, known.size())
        .mapToObj(i -> new Numbered(i + 1, known.get(i)))
        .toList();
  }

  @Override
  public synchronized Optional<Numbered> find(ChatId chat, long number) {
    return after(chat, 0, Integer.MAX_VALUE).stream()
        .filter(line -> line.number() == number)
        .findFirst();
  }

  private List<Line> linesOf(ChatId chat) {
    return lines.computeIfAbsent(chat, _ -> new ArrayList<>());
  }
}
