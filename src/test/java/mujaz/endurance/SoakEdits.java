package mujaz.endurance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mujaz.botapi.ChatMessage;

/// Which briefs came to name a second publisher, in the messages that Telegram shows; and the
/// comparison with the rows that owed those changes. Safe for many threads.
final class SoakEdits {

  /// What the rows came to: owed = sent + failed + unknown + replaced, and nothing waits.
  ///
  /// @param states how they ended, with the reasons of those that were not sent
  /// @param accepted changes that Telegram made
  record Balance(int owed, Map<String, Integer> states, int accepted, List<String> wrong) {}

  /// What was owed to one chat.
  private record Row(long chat, String state, String reason, String brief, String link) {

    private static Row of(String text) {
      String[] parts = text.split("\\|", 5);
      return new Row(Long.parseLong(parts[0]), parts[1], parts[4], parts[2], parts[3]);
    }

    private String ending() {
      return state + (state.equals("SENT") || reason.isEmpty() ? "" : ": " + reason);
    }

    private boolean isOver() {
      return !state.equals("PENDING") && !state.equals("SENDING");
    }
  }

  private final NewsFeed feed;
  private final Set<String> shown = new HashSet<>();
  private int accepted;

  SoakEdits(NewsFeed feed) {
    this.feed = feed;
  }

  synchronized void appeared(ChatMessage message) {
    if (message.text().contains(NewsFeed.SECOND)) {
      feed.article(message.text())
          .ifPresent(article -> shown.add(message.chatId() + "/article-" + article));
    }
  }

  synchronized void changed(ChatMessage message) {
    accepted++;
    appeared(message);
  }

  synchronized Balance compare(StoreFile file, SoakTown town) throws SQLException {
    Map<String, Integer> states = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    List<Row> rows = rows(file);
    for (Row row : rows) {
      states.merge(row.ending(), 1, Integer::sum);
      if (!row.isOver()) {
        wrong.add("a change still waits: " + row);
      }
      if (mustShow(row, town) && !shown.contains(row.chat() + row.link())) {
        wrong.add("called changed, and does not show it: " + row);
      }
    }
    return new Balance(rows.size(), states, accepted, wrong);
  }

  /// The numbers of messages are forgotten where a group moves; who was never away got each brief.
  private static boolean mustShow(Row row, SoakTown town) {
    return row.state().equals("SENT")
        && row.brief().equals("SENT")
        && row.chat() > 0
        && town.steady().contains(row.chat());
  }

  private static List<Row> rows(StoreFile file) throws SQLException {
    return file
        .texts(
            """
            SELECT chat.number || '|' || edit.state || '|' || brief.state || '|'
              || substr(report.link, instr(report.link, '/article-')) || '|' || edit.reason
            FROM outbox AS edit JOIN chat ON chat.id = edit.chat
            JOIN outbox AS brief ON brief.chat = edit.chat AND brief.thread = edit.thread
              AND brief.story = edit.story AND brief.kind = 'BRIEF'
            JOIN report ON report.story = edit.story AND report.link LIKE '%/article-%'
            WHERE edit.kind = 'UPDATE' ORDER BY edit.id
            """)
        .stream()
        .map(Row::of)
        .toList();
  }
}
