package mujaz.botapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A user of Telegram; `language` is the client's language code.
public record Person(long id, String name, String language) {

  ObjectNode json() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", name)
        .put("language_code", language);
  }
}
