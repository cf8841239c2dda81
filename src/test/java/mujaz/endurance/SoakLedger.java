package mujaz.endurance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mujaz.botapi.CallbackAnswer;
import mujaz.botapi.ChatMessage;
import mujaz.botapi.Witness;

/// Which briefs Telegram accepted, chat by chat in order; and the comparison with what the rows
/// say. Safe for many threads.
final class SoakLedger implements Witness {

  private static final Pattern ARTICLE = Pattern.compile("/article-(\\d+)$");

  /// A chat that moved stands before the one that it became.
  private final Map<Long, List<Integer>> briefs = new TreeMap<>(Comparator.reverseOrder());

  private final NewsFeed feed;
  private final SoakEdits edits;
  private int messages;

  /// @param edits sees what changes
  SoakLedger(NewsFeed feed, SoakEdits edits) {
    this.feed = feed;
    this.edits = edits;
  }

  @Override
  public synchronized void appeared(ChatMessage message) {
    messages++;
    edits.appeared(message);
    feed.article(message.text())
        .ifPresent(article ->
            briefs.computeIfAbsent(message.chatId(), chat -> new ArrayList<>()).add(article));
  }

  @Override
  public void changed(ChatMessage message) {
    edits.changed(message);
  }

  @Override
  public void vanished(ChatMessage message) {}

  @Override
  public void toasted(CallbackAnswer answer) {}

  /// All that were accepted, replies included.
  synchronized int messages() {
    return messages;
  }

  /// What the comparison with the rows found.
  ///
  /// @param owed rows of briefs
  /// @param states how they ended, with the reasons of those that were not sent
  /// @param unknown rows that ever were
  /// @param duplicates briefs accepted again
  /// @param wrong one sentence for each kind of what must not be
  record Balance(
      int owed, Map<String, Integer> states, int unknown, int duplicates, List<String> wrong) {}

  /// A row, of a chat under its first number.
  private record Row(long chat, int article, String state, String reason, boolean resent) {

    boolean mayRepeat() {
      return resent || state.equals("UNKNOWN");
    }
  }

  /// @param origin the first number of a chat that has moved
  synchronized Balance compare(StoreFile file, LongUnaryOperator origin) throws SQLException {
    Map<Long, List<Integer>> accepted = new HashMap<>();
    briefs.forEach((chat, articles) ->
        accepted
            .computeIfAbsent(origin.applyAsLong(chat), it -> new ArrayList<>())
            .addAll(articles));
    List<Row> rows = rows(file, origin);
    Map<String, Integer> states = new TreeMap<>();
    Map<Long, List<Row>> byChat = new TreeMap<>();
    for (Row row : rows) {
      states.merge(
          row.state() + (row.reason().isEmpty() ? "" : ": " + row.reason()), 1, Integer::sum);
      byChat.computeIfAbsent(row.chat(), chat -> new ArrayList<>()).add(row);
    }
    List<String> wrong = new ArrayList<>();
    int duplicates = 0;
    for (Map.Entry<Long, List<Row>> chat : byChat.entrySet()) {
      duplicates += look(chat.getValue(), accepted.getOrDefault(chat.getKey(), List.of()), wrong);
    }
    int unknown = (int) rows.stream().filter(Row::mayRepeat).count();
    return new Balance(rows.size(), states, unknown, duplicates, wrong);
  }

  private static List<Row> rows(StoreFile file, LongUnaryOperator origin) throws SQLException {
    List<String> texts =
        file.texts(
            """
            SELECT chat.number || '|' || report.link || '|' || outbox.state || '|' || outbox.resent
              || '|' || CASE outbox.state WHEN 'SENT' THEN '' ELSE outbox.reason END
            FROM outbox JOIN chat ON chat.id = outbox.chat JOIN report ON report.story = outbox.story
            WHERE outbox.kind = 'BRIEF' ORDER BY outbox.id
            """);
    List<Row> rows = new ArrayList<>();
    for (String text : texts) {
      String[] parts = text.split("\\|", 5);
      Matcher link = ARTICLE.matcher(parts[1]);
      if (link.find()) {
        long chat = origin.applyAsLong(Long.parseLong(parts[0]));
        int article = Integer.parseInt(link.group(1));
        rows.add(new Row(chat, article, parts[2], parts[4], parts[3].equals("1")));
      }
    }
    return rows;
  }

  /// @param rows of one chat, in the order in which they were owed
  /// @param accepted the articles that Telegram accepted for it
  /// @return how many of these came again
  private static int look(List<Row> rows, List<Integer> accepted, List<String> wrong) {
    Set<Integer> once = new HashSet<>();
    Set<Integer> twice = new HashSet<>();
    accepted.forEach(article -> (once.add(article) ? new HashSet<Integer>() : twice).add(article));
    Map<Integer, Integer> turns = new HashMap<>();
    for (Row row : rows) {
      if (row.state().equals("SENT") && !once.contains(row.article())) {
        wrong.add("called sent, never accepted: " + row);
      }
      if (twice.contains(row.article()) && !row.mayRepeat()) {
        wrong.add("came twice, never unknown: " + row);
      }
      if (row.state().equals("PENDING") || row.state().equals("SENDING")) {
        wrong.add("still waits: " + row);
      }
      if (!row.mayRepeat()) {
        turns.put(row.article(), turns.size());
      }
    }
    int last = -1;
    for (int article : accepted) {
      int turn = turns.getOrDefault(article, last);
      if (turn < last) {
        wrong.add("out of order: article " + article + " in chat " + rows.getFirst().chat());
      }
      last = Math.max(last, turn);
    }
    return accepted.size() - once.size();
  }
}
