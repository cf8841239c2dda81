package mujaz.bot;

import java.util.Map;
import java.util.Optional;
import mujaz.bot.Command.Step;

/// Decides what a turn in a conversation calls for, before anything is changed.
final class Dialogue {

  private final Doorkeeper doorkeeper;
  private final Commands commands;
  private final Strangers strangers = new Strangers();

  Dialogue(Doorkeeper doorkeeper, Commands commands) {
    this.doorkeeper = doorkeeper;
    this.commands = commands;
  }

  /// What to do next.
  record Move(Step step, Arguments arguments) {

    static Move of(Step step) {
      return new Move(step, Arguments.of(""));
    }
  }

  /// The next move; empty: the turn is not for us, or not worth an answer.
  Optional<Move> next(Turn turn) throws InterruptedException {
    if (CommandLine.isForeign(turn.text())) {
      return Optional.empty();
    }
    if (!doorkeeper.admits(turn.from())) {
      return turnAway(turn);
    }
    Optional<CommandLine> line = CommandLine.read(turn.text());
    return line.isPresent() ? obey(turn, line.get()) : inPrivate(turn, Dialogue::hint);
  }

  private Optional<Move> obey(Turn turn, CommandLine line) throws InterruptedException {
    Optional<Command> command = commands.named(line.name());
    if (command.isEmpty()) {
      return inPrivate(turn, request -> unknown(request, line.name()));
    }
    Command.Audience audience = command.get().spec().audience();
    if (!doorkeeper.allows(audience, turn.where(), turn.from())) {
      return Optional.of(Move.of(request -> refused(request, audience)));
    }
    Arguments arguments = Arguments.of(line.arguments());
    return Optional.of(new Move(command.get().prepare(arguments), arguments));
  }

  /// A stranger hears once that the bot is private, and nothing in front of others (S-31).
  private Optional<Move> turnAway(Turn turn) {
    return turn.pressed() || strangers.meet(turn.from())
        ? inPrivate(turn, request -> stranger(request, turn))
        : Optional.empty();
  }

  private static Optional<Move> inPrivate(Turn turn, Step step) {
    return turn.where().shared() ? Optional.empty() : Optional.of(Move.of(step));
  }

  private static Answer hint(Request request) {
    return Answer.say(request.say("hint"));
  }

  private static Answer stranger(Request request, Turn turn) {
    String number = Long.toString(turn.from().number());
    return Answer.remark(request, request.say("private", Map.of("number", number)));
  }

  private static Answer refused(Request request, Command.Audience audience) {
    String key = audience == Command.Audience.OWNERS ? "refused.owners" : "refused.admins";
    return Answer.remark(request, request.say(key));
  }

  private Answer unknown(Request request, String name) {
    String typed = "/" + name;
    return Answer.say(
        Nearest.to(name, commands.namesFor(doorkeeper.isOwner(request.turn().from())))
            .map(near ->
                request.say("unknown.nearest", Map.of("command", typed, "nearest", "/" + near)))
            .orElseGet(() -> request.say("unknown", Map.of("command", typed))));
  }
}
