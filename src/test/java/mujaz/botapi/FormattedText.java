package mujaz.botapi;

import java.util.ArrayList;
import java.util.List;

/// The text that a reader sees, and its entities in order of offset.
record FormattedText(String text, List<Entity> entities) {

  private static final int MAX_CODE_POINTS = 4096;
  private static final int MAX_ENTITIES = 100;

  FormattedText {
    entities = List.copyOf(entities);
  }

  /// As the server keeps a message: trimmed, not empty, not too long, at most 100 entities (the
  /// rest is dropped silently).
  FormattedText asMessage() {
    FormattedText trimmed = trimmed();
    if (TextCleaning.isInvisible(trimmed.text)) {
      throw ApiFailure.badRequest("message text is empty");
    }
    if (trimmed.text.codePointCount(0, trimmed.text.length()) > MAX_CODE_POINTS) {
      throw ApiFailure.badRequest("message is too long");
    }
    List<Entity> kept = Mentions.addTo(trimmed);
    return new FormattedText(trimmed.text, kept.subList(0, Math.min(kept.size(), MAX_ENTITIES)));
  }

  private FormattedText trimmed() {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    List<Entity> moved = new ArrayList<>();
    for (Entity entity : entities) {
      int from = Math.max(entity.offset(), begin);
      int to = Math.min(entity.end(), end);
      if (from < to) {
        moved.add(new Entity(entity.type(), from - begin, to - from, entity.extra()));
      }
    }
    return new FormattedText(text.substring(begin, end), moved);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n';
  }
}
