package mujaz.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.Digest;
import mujaz.delivery.Trace;
import mujaz.delivery.Trail;
import mujaz.feed.CanonicalUrl;
import mujaz.store.StoreView;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;

/// What became of a delivery, or of the article with a link, as one JSON object: from the feeds
/// that brought it, over its story, to the chats.
final class DeliveryAccount {

  private DeliveryAccount() {}

  /// @param what the number of a delivery, or a link
  static ObjectNode of(StoreView store, String what) {
    return what.matches("\\d{1,18}") ? byId(store, what) : byLink(store, what);
  }

  private static ObjectNode byId(StoreView store, String id) {
    Trace trace =
        store
            .trail()
            .find(new DeliveryId(Long.parseLong(id)))
            .orElseThrow(() -> Failure.of("there is no delivery " + id + "."));
    ObjectNode told = JsonLines.JSON.createObjectNode();
    trace
        .content()
        .story()
        .flatMap(store.stories()::find)
        .ifPresent(story -> tell(store, story, told));
    store.trail().digest(trace.id()).ifPresent(digest -> tell(store, digest, told));
    told.set("delivery", TraceJson.of(trace));
    return told;
  }

  private static ObjectNode byLink(StoreView store, String link) {
    String canonical = CanonicalUrl.of(link);
    ObjectNode told = JsonLines.JSON.createObjectNode();
    Optional<StoryId> story = store.trail().storyAt(canonical);
    if (story.isPresent()) {
      tell(store, store.stories().find(story.get()).orElseThrow(), told);
    } else {
      seen(store.trail(), Set.of(canonical), told);
    }
    if (told.path("seen").isEmpty() && story.isEmpty()) {
      throw Failure.of("no source has brought this link.");
    }
    return told;
  }

  private static void tell(StoreView store, Story story, ObjectNode told) {
    Set<String> links = new LinkedHashSet<>();
    story.sources().forEach(source -> links.add(source.link()));
    seen(store.trail(), links, told);
    ObjectNode json = told.putObject("story").put("id", story.id().value());
    json.put("headline", story.summary().headline());
    json.put("since", story.times().firstSeen().toString()).put("sources", story.sources().size());
    ArrayNode topics = json.putArray("topics");
    story.topics().stream().map(TopicSlug::value).sorted().forEach(topics::add);
    ObjectNode counts = told.putObject("briefs");
    store
        .trail()
        .counts(story.id())
        .forEach((state, number) -> counts.put(state.name().toLowerCase(Locale.ROOT), number));
  }

  private static void tell(StoreView store, Digest digest, ObjectNode told) {
    ObjectNode json = told.putObject("digest");
    json.put("why", digest.why().name().toLowerCase(Locale.ROOT))
        .put("day", digest.day().toString());
    json.put("more", digest.more());
    ArrayNode held = told.putArray("held");
    for (Digest.Section section : digest.sections()) {
      for (Digest.Item item : section.items()) {
        ObjectNode one = held.addObject().put("story", item.story().value());
        one.put("topic", section.topic());
        store
            .stories()
            .find(item.story())
            .ifPresent(story -> one.put("headline", story.summary().headline()));
      }
    }
  }

  private static void seen(Trail trail, Set<String> links, ObjectNode told) {
    ArrayNode seen = told.putArray("seen");
    trail
        .seen(links)
        .forEach(one ->
            seen.addObject()
                .put("source", one.source())
                .put("at", one.firstSeen().toString())
                .put("state", one.state().toLowerCase(Locale.ROOT))
                .put("reason", one.reason()));
  }
}
