package mujaz.bot;

/// Something that the bot can be asked to do. One class a command; each works in any number of
/// threads at once.
///
/// To add a command: write its class, add it to [Commands], give `command.NAME` and `usage.NAME` in
/// every bundle of phrases.
interface Command {

  Spec spec();

  /// Does what may take long, such as fetching, outside of any transaction, for somebody who may
  /// run the command. Most commands have nothing to prepare: they are [Quick].
  Step prepare(Arguments arguments) throws InterruptedException;

  /// What is left to do, inside the transaction that also holds the reply.
  interface Step {

    Answer run(Request request);
  }

  /// A command with nothing to prepare.
  interface Quick extends Command, Step {

    @Override
    default Step prepare(Arguments arguments) {
      return this;
    }
  }

  /// What is known of a command before it is run.
  ///
  /// @param name as typed, without the slash: `[a-z]+`
  /// @param listed whether people are told of it; the others are run by buttons only
  record Spec(String name, Audience audience, boolean listed) {

    static Spec of(String name, Audience audience) {
      return new Spec(name, audience, true);
    }
  }

  /// Who may run a command, among those who are let in.
  enum Audience {
    /// Everybody.
    READERS,
    /// In a chat shared with others: its admins.
    ADMINS,
    /// The owners of the bot.
    OWNERS
  }
}
