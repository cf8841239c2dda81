package mujaz.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The outlets of the newsroom and the topics they write about, read once from the class path.
final class Newspapers {

  private final Map<String, Outlet> outlets = new LinkedHashMap<>();
  private final List<DemoTopic> topics;

  Newspapers() {
    for (String id : FrontMatter.text("outlets.txt").lines().toList()) {
      outlets.put(id, Outlet.read(id));
    }
    topics = FrontMatter.text("topics.txt").lines().map(Newspapers::topic).toList();
  }

  Outlet get(String id) {
    Outlet outlet = outlets.get(id);
    if (outlet == null) {
      throw new IllegalArgumentException("no such outlet: " + id);
    }
    return outlet;
  }

  List<Outlet> all() {
    return List.copyOf(outlets.values());
  }

  List<DemoTopic> topics() {
    return topics;
  }

  /// A line of `topics.txt`: slug, language, then `language=name` parts, separated by bars.
  private static DemoTopic topic(String line) {
    String[] parts = line.split(" \\| ", -1);
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 2; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      names.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
    }
    return new DemoTopic(parts[0], parts[1], names);
  }
}
