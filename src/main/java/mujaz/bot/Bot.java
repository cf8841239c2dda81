package mujaz.bot;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import mujaz.chat.Chat;
import mujaz.chat.Phrases;
import mujaz.chat.Preferences;
import mujaz.delivery.Delivery;
import mujaz.delivery.Message;
import mujaz.delivery.Transactions;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what is said to the bot, on any platform.
///
/// Who asks is authorised anew each time. What takes long is done first; then all effects of a
/// command, its reply and the platform's own mark that the update is handled are committed
/// together. What is not meant for the bot leaves no trace (S-43). Safe for use by many threads;
/// what one chat says is to be handed in in order.
public final class Bot {

  private static final Logger log = LoggerFactory.getLogger(Bot.class);

  private final Doorkeeper doorkeeper;
  private final Dialogue dialogue;
  private final Transactions transactions;
  private final Readers readers;
  private final SourceDesk desk;
  private final InstantSource clock;
  private final Commands commands;
  private final RandomGenerator random = new SecureRandom();

  public Bot(
      Doorkeeper doorkeeper,
      Transactions transactions,
      Readers readers,
      Newsroom newsroom,
      InstantSource clock) {
    this.doorkeeper = doorkeeper;
    this.transactions = transactions;
    this.readers = readers;
    this.desk = newsroom.desk();
    this.clock = clock;
    this.commands = Commands.all(readers, newsroom, doorkeeper, clock);
    this.dialogue = new Dialogue(doorkeeper, commands);
  }

  /// Handles something that happened in a chat.
  ///
  /// @param commit marks it as handled; called exactly once, inside the transaction that holds the
  ///   effects
  /// @return a short text for who pressed a button
  public Optional<String> handle(Incoming incoming, Runnable commit) throws InterruptedException {
    return switch (incoming) {
      case Incoming.Said said -> take(Turn.said(said), commit);
      case Incoming.Pressed pressed -> press(pressed, commit);
      case Incoming.TooMuch much -> {
        transactions.run(() -> askForPatience(much, commit));
        yield Optional.empty();
      }
      case Incoming.MembershipChanged changed -> {
        transactions.run(() -> change(changed, commit));
        yield Optional.empty();
      }
      case Incoming.Moved moved -> {
        transactions.run(() -> move(moved, commit));
        yield Optional.empty();
      }
    };
  }

  /// The commands of an audience, as a platform's menu shows them.
  public List<CommandList.Entry> menu(Language language, boolean owner) {
    return CommandList.entries(commands, Phrases.in(language), owner);
  }

  private Optional<String> press(Incoming.Pressed pressed, Runnable commit)
      throws InterruptedException {
    Optional<Chat> chat = readers.chats().find(pressed.where().chat());
    Optional<String> command =
        chat.flatMap(known -> readers.buttons().commandOf(pressed.token(), known.id()));
    if (command.isEmpty()) {
      transactions.run(commit);
      Language language =
          chat.map(known -> known.preferences().language()).orElse(languageOf(pressed.where()));
      return Optional.of(Phrases.in(language).say("button.old"));
    }
    return take(Turn.pressed(pressed, command.get()), commit);
  }

  private Optional<String> take(Turn turn, Runnable commit) throws InterruptedException {
    Optional<Dialogue.Move> move = dialogue.next(turn);
    if (move.isEmpty()) {
      transactions.run(commit);
      return Optional.empty();
    }
    Answer answer = transactions.inTransaction(() -> answer(turn, move.get(), commit));
    return answer.toast().filter(toast -> turn.pressed());
  }

  private Answer answer(Turn turn, Dialogue.Move move, Runnable commit) {
    Instant now = clock.instant();
    Chat chat = open(turn.where());
    Buttons buttons = new Buttons(readers.buttons(), random, chat.id(), now);
    Answer answer = move.step().run(new Request(chat, turn, move.arguments(), buttons));
    answer.message().ifPresent(message -> owe(chat, turn, reply(turn, answer, message), now));
    commit.run();
    log.atDebug().addKeyValue("chat", chat.id().value()).log("answered");
    return answer;
  }

  /// Strangers are not answered more than the once (S-31).
  private void askForPatience(Incoming.TooMuch much, Runnable commit) {
    if (doorkeeper.admits(much.from())) {
      Chat chat = open(much.where());
      String text =
          Phrases.in(chat.preferences().language()).say("too_much", Map.of("count", much.most()));
      Delivery.What.Reply notice =
          new Delivery.What.Reply(Message.of(Message.Paragraph.text(text)), Optional.empty());
      readers.replies().owe(chat.id(), much.where().thread(), notice, clock.instant());
    }
    commit.run();
  }

  private void owe(Chat chat, Turn turn, Delivery.What.Reply reply, Instant now) {
    readers.replies().owe(chat.id(), turn.where().thread(), reply, now);
  }

  private static Delivery.What.Reply reply(Turn turn, Answer answer, Message message) {
    return new Delivery.What.Reply(message, turn.message().filter(id -> answer.inPlace()));
  }

  /// Who speaks to us can be written to, whatever was before.
  private Chat open(Incoming.Where where) {
    Chat chat = readers.chats().findOrAdd(where.chat(), preferences(where));
    if (chat.state() == Chat.State.SUSPENDED) {
      readers.chats().saveState(chat.id(), Chat.State.ACTIVE, "spoke to the bot");
      desk.wake();
    }
    return chat;
  }

  private static Preferences preferences(Incoming.Where where) {
    return new Preferences(languageOf(where), Length.STANDARD, ZoneOffset.UTC);
  }

  private static Language languageOf(Incoming.Where where) {
    return Phrases.in(Language.of(where.locale().orElse("en"))).language();
  }

  private void change(Incoming.MembershipChanged changed, Runnable commit) {
    Chat.State state = changed.mayPost() ? Chat.State.ACTIVE : Chat.State.SUSPENDED;
    readers
        .chats()
        .find(changed.where().chat())
        .ifPresent(chat -> readers.chats().saveState(chat.id(), state, changed.reason()));
    commit.run();
  }

  private void move(Incoming.Moved moved, Runnable commit) {
    readers.chats().move(moved.from(), moved.to());
    commit.run();
  }
}
