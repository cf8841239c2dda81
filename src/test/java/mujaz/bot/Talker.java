package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mujaz.bot.BotWorld.Owed;
import mujaz.chat.Person;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Span;
import mujaz.text.BidiText;

/// Somebody in a chat, who says things and sees the answers. Direction marks are not looked at.
final class Talker {

  private static final long SHOWN = 700;

  private final BotWorld world;
  private final Person person;
  private final Incoming.Where where;
  private int seen;
  private Optional<String> toast = Optional.empty();

  Talker(BotWorld world, long number, Incoming.Where where) {
    this.world = world;
    this.person = new Person(where.chat().platform(), number);
    this.where = where;
  }

  Incoming.Where where() {
    return where;
  }

  Talker says(String text) throws InterruptedException {
    return takesTurn(new Incoming.Said(where, person, text));
  }

  /// Answers one of our messages.
  Talker answers(long message, String text) throws InterruptedException {
    return takesTurn(new Incoming.Said(where, person, text, Optional.of(message)));
  }

  /// Presses the button with this label on the last message that has one.
  Talker presses(String label) throws InterruptedException {
    return pressesToken(tokenOf(label), Optional.of(SHOWN));
  }

  Talker pressesToken(String token, Optional<Long> message) throws InterruptedException {
    return takesTurn(new Incoming.Pressed(where, person, token, message));
  }

  private Talker takesTurn(Incoming incoming) throws InterruptedException {
    seen = said().size();
    toast = world.happens(incoming);
    return this;
  }

  /// There was one answer to the last turn, and it contains these texts.
  Talker sees(String... texts) {
    assertThat(said()).as("one answer to each turn").hasSize(seen + 1);
    assertThat(textOf(last().reply().message())).contains(texts);
    return this;
  }

  Talker seesNothing() {
    assertThat(said()).as("answers").hasSize(seen);
    return this;
  }

  Talker doesNotSee(String text) {
    assertThat(textOf(last().reply().message())).doesNotContain(text);
    return this;
  }

  /// The last answer replaces the message whose button was pressed.
  Talker seesItInPlace() {
    assertThat(last().reply().edits()).contains(SHOWN);
    return this;
  }

  Talker seesItAnew() {
    assertThat(last().reply().edits()).isEmpty();
    return this;
  }

  /// A toast was shown after a press.
  Talker isTold(String text) {
    assertThat(toast.map(BidiText::withoutControls)).contains(text);
    return this;
  }

  Talker isToldNothing() {
    assertThat(toast).isEmpty();
    return this;
  }

  Talker seesButtons(String... labels) {
    assertThat(buttons(last()).map(Talker::labelOf)).containsExactly(labels);
    return this;
  }

  String tokenOf(String label) {
    return said().reversed().stream()
        .flatMap(Talker::buttons)
        .filter(button -> labelOf(button).equals(label))
        .map(button -> ((Button.Run) button).token())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label));
  }

  private Owed last() {
    return said().getLast();
  }

  private List<Owed> said() {
    return world.owed.stream().filter(owed -> owed.chat().equals(where.chat())).toList();
  }

  private static String labelOf(Button button) {
    return BidiText.withoutControls(button.label());
  }

  private static Stream<Button> buttons(Owed owed) {
    return owed.reply().message().keyboard().stream().flatMap(List::stream);
  }

  private static String textOf(Message message) {
    return message.paragraphs().stream()
        .map(line -> line.spans().stream().map(Span::text).collect(Collectors.joining()))
        .map(BidiText::withoutControls)
        .collect(Collectors.joining("\n"));
  }
}
