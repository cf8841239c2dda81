package mujaz.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;

/// The commands in `mujaz --help`, by what a person wants to do.
final class CommandGroups implements IHelpSectionRenderer {

  private record Group(String heading, List<String> commands) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "Run the bot:",
              List.of(
                  "demo",
                  "run",
                  "check",
                  "opml",
                  "chats",
                  "delivery",
                  "backup",
                  "copy-store",
                  "health")),
          new Group("Look at one document:", List.of("brief", "feed")),
          new Group(
              "Use a stage alone, with JSON Lines (feed --jsonl is one too):",
              List.of("extract", "text", "summarize", "stories")));

  private static final int NAME = 24;

  @Override
  public String render(Help help) {
    List<String> named = GROUPS.stream().flatMap(group -> group.commands().stream()).toList();
    List<String> others =
        help.subcommands().keySet().stream().filter(name -> !named.contains(name)).toList();
    return Stream.concat(GROUPS.stream(), Stream.of(new Group("Other:", others)))
        .map(group -> section(group, help))
        .collect(Collectors.joining());
  }

  private static String section(Group group, Help help) {
    int width = help.commandSpec().usageMessage().width();
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(NAME, 2, Column.Overflow.SPAN),
            new Column(width - NAME, 2, Column.Overflow.WRAP));
    for (String name : group.commands()) {
      table.addRowValues(
          help.colorScheme().commandText(name),
          help.colorScheme()
              .text(does(Objects.requireNonNull(help.subcommands().get(name)).commandSpec())));
    }
    return "%n%s%n%s".formatted(group.heading(), table);
  }

  /// In one sentence; the library's own commands have theirs in the header.
  private static String does(CommandSpec command) {
    String[] header = command.usageMessage().header();
    return header.length > 0 ? header[0] : command.usageMessage().description()[0];
  }
}
