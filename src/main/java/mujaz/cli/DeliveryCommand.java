package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Digest;
import mujaz.delivery.Trace;
import mujaz.delivery.Trail;
import mujaz.feed.CanonicalUrl;
import mujaz.store.StoreView;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mujaz delivery`: what became of what was owed, also while the bot runs.
@Command(
    name = "delivery",
    description = "Tell what became of a brief, or list what was owed.",
    synopsisSubcommandLabel = "show|list",
    mixinStandardHelpOptions = true)
final class DeliveryCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw Failure.of("say what to do: mujaz delivery show ID, or mujaz delivery list.");
  }

  @Command(
      name = "show",
      description = "Tell what became of one delivery, or of the article with a link.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "ID|LINK", description = "A number of the list, or a link.")
          String what,
      @Option(names = "--json", description = "As one JSON object.") boolean json) {
    try (StoreView store = open()) {
      ObjectNode told = what.matches("\\d{1,18}") ? byId(store, what) : byLink(store, what);
      if (json) {
        out().println(told);
      } else {
        print(told);
      }
    }
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      description = "List deliveries, the newest first.",
      mixinStandardHelpOptions = true)
  int list(
      @Option(
              names = "--state",
              paramLabel = "STATE",
              split = ",",
              defaultValue = "pending,sending,sent,failed,unknown,expired",
              description = "Only these; default ${DEFAULT-VALUE}.")
          Set<DeliveryState> states,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "How many at most; default ${DEFAULT-VALUE}.")
          int limit,
      @Option(
              names = "--before",
              paramLabel = "ID",
              defaultValue = "" + Long.MAX_VALUE,
              description = "Only older ones: the page after the one that ended with this number.")
          long before,
      @Option(names = "--json", description = "As JSON Lines.") boolean json) {
    if (limit < 1) {
      throw Failure.of("--limit must be at least 1.");
    }
    try (StoreView store = open()) {
      List<Trace> page = store.trail().list(states, new DeliveryId(before), limit);
      if (json) {
        page.forEach(trace -> out().println(TraceJson.of(trace)));
      } else {
        table(page);
        if (page.size() == limit) {
          out().println("There may be more: --before " + page.getLast().id().value());
        }
      }
    }
    return ExitCode.OK;
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

  private void print(ObjectNode told) {
    told.properties()
        .forEach(part -> {
          out().println(part.getKey() + ":");
          if (part.getValue().isArray()) {
            part.getValue().forEach(item -> printFields(item));
          } else {
            printFields(part.getValue());
          }
        });
  }

  private void printFields(JsonNode object) {
    object
        .properties()
        .forEach(field ->
            out().printf("  %-10s %s%n", field.getKey(), TraceTable.line(shown(field.getValue()))));
  }

  private static String shown(JsonNode value) {
    return value.isContainerNode() ? value.toString() : value.asText();
  }

  private void table(List<Trace> page) {
    TraceTable table = new TraceTable(out());
    table.printHeading();
    page.forEach(table::add);
  }

  private static StoreView open() {
    return StoreView.open(ConfigurationFailure.configuration().machine().store().reveal());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
