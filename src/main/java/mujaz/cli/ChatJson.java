package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.ChatLists.Reader;
import mujaz.ChatLists.Reads;
import mujaz.chat.Cadence;
import mujaz.chat.Chat;
import mujaz.chat.ChatAddress;
import mujaz.chat.Platform;
import mujaz.chat.Preferences;
import mujaz.chat.QuietHours;
import mujaz.chat.Schedule;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;
import mujaz.summary.Length;
import mujaz.text.Language;

/// Chats and topics as JSON, one object a line. What cannot be read is an
/// [IllegalArgumentException] with a reason for people.
final class ChatJson {

  private ChatJson() {}

  static ObjectNode of(Topic topic) {
    return JsonLines.JSON
        .createObjectNode()
        .put("kind", "topic")
        .put("slug", topic.slug().value())
        .put("name", topic.name())
        .put("query", topic.query().orElse(null));
  }

  static ObjectNode of(Reader reader) {
    Preferences preferences = reader.preferences();
    ObjectNode json = JsonLines.JSON.createObjectNode().put("kind", "chat");
    json.put("platform", name(reader.address().platform()));
    json.put("number", reader.address().number()).put("state", name(reader.state()));
    json.put("language", preferences.language().tag()).put("length", name(preferences.length()));
    json.put("zone", preferences.zone().getId());
    write(json, preferences.schedule());
    ArrayNode reads = json.putArray("reads");
    reader
        .reads()
        .forEach(
            one -> reads.addObject().put("topic", one.topic().value()).put("thread", one.thread()));
    return json;
  }

  private static void write(ObjectNode json, Schedule schedule) {
    ArrayNode hours = json.putArray("hours");
    schedule.cadence().hours().forEach(hour -> hours.add(hour.toString()));
    json.put("weekdays", schedule.cadence().weekdays());
    schedule
        .quiet()
        .ifPresent(quiet ->
            json.putObject("quiet")
                .put("from", quiet.from().toString())
                .put("to", quiet.to().toString())
                .put("breaking", quiet.breaking()));
    schedule.pausedUntil().ifPresent(until -> json.put("paused_until", until.toString()));
  }

  static Topic topic(JsonNode json) {
    return new Topic(
        new TopicSlug(text(json, "slug")),
        text(json, "name"),
        Optional.of(json.path("query").asText()).filter(query -> !query.isEmpty()));
  }

  static Reader reader(JsonNode json) {
    ChatAddress address =
        new ChatAddress(constant(Platform.class, json, "platform"), number(json, "number"));
    Preferences preferences =
        new Preferences(
            Language.of(text(json, "language")),
            constant(Length.class, json, "length"),
            ZoneId.of(text(json, "zone")),
            schedule(json));
    return new Reader(address, preferences, constant(Chat.State.class, json, "state"), reads(json));
  }

  private static Schedule schedule(JsonNode json) {
    List<LocalTime> hours = new ArrayList<>();
    json.path("hours").forEach(hour -> hours.add(LocalTime.parse(hour.asText())));
    JsonNode quiet = json.path("quiet");
    return new Schedule(
        new Cadence(hours, json.path("weekdays").asBoolean()),
        quiet.isObject()
            ? Optional.of(
                new QuietHours(
                    LocalTime.parse(text(quiet, "from")),
                    LocalTime.parse(text(quiet, "to")),
                    quiet.path("breaking").asBoolean()))
            : Optional.empty(),
        json.has("paused_until")
            ? Optional.of(Instant.parse(text(json, "paused_until")))
            : Optional.empty());
  }

  private static List<Reads> reads(JsonNode json) {
    List<Reads> reads = new ArrayList<>();
    json.path("reads")
        .forEach(one ->
            reads.add(new Reads(one.path("thread").asLong(), new TopicSlug(text(one, "topic")))));
    return reads;
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value.asText();
  }

  private static long number(JsonNode json, String field) {
    JsonNode value = json.path(field);
    if (!value.isIntegralNumber()) {
      throw new IllegalArgumentException("\"" + field + "\" is not a number");
    }
    return value.asLong();
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String field) {
    String name = text(json, field);
    return Stream.of(type.getEnumConstants())
        .filter(constant -> name(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("\"" + field + "\" cannot be \"" + name + "\""));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
