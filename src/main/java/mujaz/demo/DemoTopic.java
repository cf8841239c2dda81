package mujaz.demo;

import java.util.Map;

/// A topic that the demo offers: all its sources write in one language.
///
/// @param slug what is typed after `/subscribe`
/// @param language BCP 47 tag of the language of its sources
/// @param names what a reader sees, keyed by the language of the interface; English is always among
///   them
public record DemoTopic(String slug, String language, Map<String, String> names) {

  public DemoTopic {
    names = Map.copyOf(names);
    if (!names.containsKey("en")) {
      throw new IllegalArgumentException("topic " + slug + " has no English name");
    }
  }
}
