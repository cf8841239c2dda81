package mujaz.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;

/// `/help`: every command that the asker may use, with what it does.
final class HelpCommand implements Command.Quick {

  private final List<Spec> specs;
  private final Doorkeeper doorkeeper;

  /// @param specs of the commands to tell of
  HelpCommand(List<Spec> specs, Doorkeeper doorkeeper) {
    this.specs = List.copyOf(specs);
    this.doorkeeper = doorkeeper;
  }

  @Override
  public Spec spec() {
    return Spec.of("help", Audience.READERS);
  }

  @Override
  public Answer run(Request request) {
    List<Paragraph> paragraphs = new ArrayList<>(section(request, "help.title", false));
    if (doorkeeper.isOwner(request.turn().from())) {
      paragraphs.addAll(section(request, "help.owner", true));
    }
    return Answer.say(new Message(paragraphs, List.of()));
  }

  private List<Paragraph> section(Request request, String title, boolean owners) {
    List<Paragraph> section = new ArrayList<>();
    section.add(Paragraph.text(new Span.Bold(request.say(title))));
    specs.stream()
        .filter(Spec::listed)
        .filter(spec -> (spec.audience() == Audience.OWNERS) == owners)
        .forEach(spec -> section.add(line(request, spec)));
    return section;
  }

  private static Paragraph line(Request request, Spec spec) {
    CommandList.Entry entry = CommandList.entry(spec, request.phrases());
    String line =
        request.say(
            "help.line", Map.of("usage", entry.usage(), "description", entry.description()));
    return Paragraph.bullet(new Span.Plain(line));
  }
}
