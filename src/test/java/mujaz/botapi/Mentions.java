package mujaz.botapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The mentions that the server finds by itself in a text, outside of links and code.
final class Mentions {

  private static final Pattern MENTION = Pattern.compile("(?<![\\w.])@\\w{2,32}");

  private Mentions() {}

  static List<Entity> addTo(FormattedText content) {
    List<Entity> entities = new ArrayList<>(content.entities());
    Matcher found = MENTION.matcher(content.text());
    while (found.find()) {
      if (content.entities().stream().noneMatch(entity -> covers(entity, found.start()))) {
        entities.add(new Entity("mention", found.start(), found.end() - found.start(), ""));
      }
    }
    entities.sort(Comparator.comparingInt(Entity::offset));
    return entities;
  }

  private static boolean covers(Entity entity, int at) {
    boolean verbatim = List.of("code", "pre", "text_link").contains(entity.type());
    return verbatim && entity.offset() <= at && at < entity.end();
  }
}
