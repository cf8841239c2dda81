package mujaz.endurance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the rows of a soak say of what was published and asked.
record SoakAccounts(StoreFile file, SoakTown town) {

  /// Articles that were never read, and chats that were there all the time and are not owed one.
  List<String> lost(int published) throws SQLException {
    List<String> lost = new ArrayList<>();
    Map<Long, Integer> owed =
        counts(
            """
            SELECT chat.number || '|' || count(*) FROM outbox JOIN chat ON chat.id = outbox.chat
            WHERE outbox.kind = 'BRIEF' GROUP BY chat.number
            """);
    int read =
        Integer.parseInt(
                file.texts("SELECT count(*) FROM report WHERE link LIKE '%/article-%'").getFirst())
            - 1;
    if (read < published) {
      lost.add(published - read + " articles were never read");
    }
    for (long chat : town.steady()) {
      int there = owed.getOrDefault(chat, 0);
      if (there != published) {
        lost.add("chat " + chat + " is owed " + there + " of " + published + " briefs");
      }
    }
    return lost;
  }

  /// Guests that are owed another number of replies than they gave commands.
  List<String> unanswered() throws SQLException {
    Map<Long, Integer> owed =
        counts(
            """
            SELECT chat.number || '|' || count(*) FROM outbox JOIN chat ON chat.id = outbox.chat
            WHERE outbox.kind = 'REPLY' GROUP BY chat.number
            """);
    return town.asked().entrySet().stream()
        .filter(guest -> !owed.getOrDefault(guest.getKey(), 0).equals(guest.getValue()))
        .map(guest ->
            "guest %d gave %d commands and is owed %d replies"
                .formatted(guest.getKey(), guest.getValue(), owed.getOrDefault(guest.getKey(), 0)))
        .toList();
  }

  /// How the replies ended.
  Map<String, Integer> replies() throws SQLException {
    Map<String, Integer> states = new TreeMap<>();
    for (String state : file.texts("SELECT state FROM outbox WHERE kind = 'REPLY'")) {
      states.merge(state, 1, Integer::sum);
    }
    return states;
  }

  /// By chat, under its first number.
  private Map<Long, Integer> counts(String query) throws SQLException {
    Map<Long, Integer> counts = new HashMap<>();
    for (String row : file.texts(query)) {
      String[] parts = row.split("\\|", 2);
      counts.merge(town.origin(Long.parseLong(parts[0])), Integer.parseInt(parts[1]), Integer::sum);
    }
    return counts;
  }
}
