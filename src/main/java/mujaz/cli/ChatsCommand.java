package mujaz.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mujaz.ChatLists;
import mujaz.ChatLists.Reader;
import mujaz.chat.ChatAddress;
import mujaz.story.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `mujaz chats`: who reads what, out of one store and into another, while the bot does not run.
@Command(
    name = "chats",
    description = "Give out who reads what and how, or take it in: for a new token (JSON Lines).",
    synopsisSubcommandLabel = "import|export",
    mixinStandardHelpOptions = true)
final class ChatsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw Failure.of("say what to do: mujaz chats export FILE, or mujaz chats import FILE.");
  }

  private record Lines(List<Topic> topics, List<Reader> readers) {}

  @Command(
      name = "export",
      description =
          "Write all topics and chats, a line each: subscriptions, language, length, hours, zone."
              + " Sources are written by mujaz opml export.",
      mixinStandardHelpOptions = true)
  int give(
      @Parameters(paramLabel = "FILE", description = "Where to.") Path to,
      @Option(names = "--overwrite", description = "Replace the file without asking.")
          boolean overwrite)
      throws IOException {
    if (Files.exists(to) && !overwrite) {
      ask(to + " is there already.", "Replace it?");
    }
    AtomicInteger chats = new AtomicInteger();
    try (ChatLists lists = open();
        BufferedWriter file = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(file)) {
      lists.topics().forEach(topic -> out.print(ChatJson.of(topic) + "\n"));
      lists.give(reader -> {
        out.print(ChatJson.of(reader) + "\n");
        chats.incrementAndGet();
      });
      if (out.checkError()) {
        throw Failure.of(to + " could not be written to its end.");
      }
    }
    out().println(counted(chats.get()) + " written to " + to + ".");
    return ExitCode.OK;
  }

  @Command(
      name = "import",
      description =
          "Take in what export wrote: all of it or nothing. Asks before a chat that is here already"
              + " is changed. Private chats are known under every token; groups and channels have to"
              + " add the new bot.",
      mixinStandardHelpOptions = true)
  int take(
      @Parameters(paramLabel = "FILE", description = "The list.") Path from,
      @Option(names = "--overwrite", description = "Change chats that are here without asking.")
          boolean overwrite)
      throws IOException {
    Lines lines = read(from);
    try (ChatLists lists = open()) {
      Set<String> missing = lists.missing(lines.topics(), lines.readers());
      if (!missing.isEmpty()) {
        throw Failure.of(
            "there is no topic " + String.join(", ", missing) + ", here or in the list.");
      }
      List<ChatAddress> changed = lists.overwritten(lines.readers());
      if (!changed.isEmpty() && !overwrite) {
        ask("Here already with other settings: " + counted(changed.size()) + ".", "Change that?");
      }
      int taken = lists.take(lines.topics(), lines.readers());
      out().println(counted(taken) + " taken in and compared with the list.");
    }
    return ExitCode.OK;
  }

  private static Lines read(Path from) throws IOException {
    if (!Files.isReadable(from)) {
      throw Failure.of(from + " cannot be read.");
    }
    List<Topic> topics = new ArrayList<>();
    List<Reader> readers = new ArrayList<>();
    List<String> lines = Files.readAllLines(from, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      read(lines.get(i), from + ", line " + (i + 1), topics, readers);
    }
    refuseTwice(readers);
    return new Lines(topics, readers);
  }

  private static void refuseTwice(List<Reader> readers) {
    Set<ChatAddress> met = new HashSet<>();
    readers.stream()
        .map(Reader::address)
        .filter(address -> !met.add(address))
        .findFirst()
        .ifPresent(address -> {
          throw Failure.of(address + " is in the list twice.");
        });
  }

  private static String counted(int chats) {
    return chats == 1 ? "1 chat" : String.format(Locale.ROOT, "%,d chats", chats);
  }

  private static void read(String line, String place, List<Topic> topics, List<Reader> readers) {
    try {
      JsonNode json = JsonLines.JSON.readTree(line);
      switch (json.path("kind").asText()) {
        case "topic" -> topics.add(ChatJson.topic(json));
        case "chat" -> readers.add(ChatJson.reader(json));
        default -> throw new IllegalArgumentException("\"kind\" is neither topic nor chat");
      }
    } catch (JsonProcessingException e) {
      throw Failure.of(place + ": this is not JSON.");
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Failure.of(place + ": " + e.getMessage() + ".");
    }
  }

  /// Goes on only where a person says yes.
  @SuppressWarnings("SystemConsoleNull") // null where there is no terminal, says its contract
  private static void ask(String found, String question) {
    Console console = System.console();
    @Nullable String answer =
        console != null && console.isTerminal()
            ? console.readLine("%s %s [y/N] ", found, question)
            : "";
    if (answer == null || !answer.strip().equalsIgnoreCase("y")) {
      throw Failure.of(found + " Nothing was done; --overwrite does it.");
    }
  }

  private static ChatLists open() {
    return ChatLists.open(ConfigurationFailure.configuration(), InstantSource.system());
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
