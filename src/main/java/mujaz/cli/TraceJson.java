package mujaz.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import mujaz.delivery.Trace;

/// What became of a message, as JSON.
final class TraceJson {

  private TraceJson() {}

  static ObjectNode of(Trace trace) {
    ObjectNode json = JsonLines.JSON.createObjectNode();
    json.put("id", trace.id().value());
    json.put("chat", trace.place().chat().toString()).put("thread", trace.place().thread());
    json.put("kind", lower(trace.content().kind()));
    trace.content().story().ifPresent(story -> json.put("story", story.value()));
    json.put("state", lower(trace.outcome().state().name()));
    json.put("reason", trace.outcome().reason());
    json.put("attempts", trace.outcome().attempts()).put("parts", trace.outcome().parts());
    json.put("resent", trace.outcome().resent());
    json.put("owed", trace.times().owed().toString());
    json.put("not_before", trace.times().notBefore().toString());
    trace.times().finished().ifPresent(at -> json.put("finished", at.toString()));
    return json;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
