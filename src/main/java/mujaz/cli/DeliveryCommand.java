package mujaz.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import mujaz.delivery.DeliveryId;
import mujaz.delivery.DeliveryState;
import mujaz.delivery.Trace;
import mujaz.store.StoreView;
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
      ObjectNode told = DeliveryAccount.of(store, what);
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
