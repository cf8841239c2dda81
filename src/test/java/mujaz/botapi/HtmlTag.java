package mujaz.botapi;

import java.util.Map;
import java.util.Optional;

/// An open tag: where its text begins, and what it makes of it.
record HtmlTag(String name, Map<String, String> attributes, int offset) {

  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("b", "bold"),
          Map.entry("strong", "bold"),
          Map.entry("i", "italic"),
          Map.entry("em", "italic"),
          Map.entry("u", "underline"),
          Map.entry("ins", "underline"),
          Map.entry("s", "strikethrough"),
          Map.entry("strike", "strikethrough"),
          Map.entry("del", "strikethrough"),
          Map.entry("tg-spoiler", "spoiler"),
          Map.entry("span", "spoiler"),
          Map.entry("code", "code"),
          Map.entry("pre", "pre"));

  static boolean isSupported(String name) {
    return SIMPLE.containsKey(name)
        || name.equals("a")
        || name.equals("blockquote")
        || name.equals("tg-emoji")
        || name.equals("tg-time");
  }

  /// What the text up to `end` becomes; nothing for an empty stretch or a link that Telegram cannot
  /// use.
  Optional<Entity> entity(String text, int end) {
    if (end <= offset) {
      return Optional.empty();
    }
    return switch (name) {
      case "a" -> link(text.substring(offset, end), end);
      case "blockquote" ->
          Optional.of(
              made(attributes.containsKey("expandable") ? "expandable_blockquote" : name, end));
      case "tg-emoji" -> Optional.of(made("custom_emoji", end));
      case "tg-time" -> Optional.of(made("date_time", end));
      default -> Optional.of(made(SIMPLE.getOrDefault(name, name), end));
    };
  }

  private Optional<Entity> link(String text, int end) {
    String href = attributes.getOrDefault("href", "");
    String target = href.isEmpty() ? text : href;
    if (target.startsWith("tg://user?id=")) {
      return Optional.of(new Entity("text_mention", offset, end - offset, target));
    }
    return Links.isUsable(target)
        ? Optional.of(new Entity("text_link", offset, end - offset, target))
        : Optional.empty();
  }

  private Entity made(String type, int end) {
    return new Entity(type, offset, end - offset, "");
  }
}
