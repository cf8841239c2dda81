package mujaz.bot;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mujaz.bot.Command.Audience;
import mujaz.bot.SubscribeCommand.Wish;
import mujaz.chat.ChatStore;

/// All commands, in the order in which people are told of them.
record Commands(List<Command> all) {

  static Commands all(
      Readers readers, Newsroom newsroom, Doorkeeper doorkeeper, InstantSource clock) {
    List<Command> told = new ArrayList<>(forReaders(readers, newsroom, doorkeeper, clock));
    told.addAll(forOwners(newsroom, clock));
    List<Command.Spec> specs = told.stream().map(Command::spec).toList();
    told.addFirst(new HelpCommand(specs, doorkeeper));
    told.addFirst(new StartCommand());
    return new Commands(told);
  }

  private static List<Command> forReaders(
      Readers readers, Newsroom newsroom, Doorkeeper doorkeeper, InstantSource clock) {
    ChatStore chats = readers.chats();
    TopicFinder finder = new TopicFinder(newsroom.topics());
    TopicList list = new TopicList(newsroom.topics(), chats, doorkeeper);
    return List.of(
        new TopicsCommand(list),
        new SubscribeCommand(Wish.FOLLOW, chats, newsroom.desk(), finder, list),
        new SubscribeCommand(Wish.STOP, chats, newsroom.desk(), finder, list),
        new LatestCommand(newsroom.stories(), finder, list, clock),
        new ListCommand(newsroom.topics(), list),
        new SettingsCommand(readers.wishes(), clock),
        new PauseCommand(readers.wishes(), clock),
        new ResumeCommand(readers.wishes(), clock),
        new WhyCommand(newsroom.trail(), newsroom.stories(), doorkeeper));
  }

  private static List<Command> forOwners(Newsroom newsroom, InstantSource clock) {
    TopicFinder finder = new TopicFinder(newsroom.topics());
    SourceList list = new SourceList(newsroom, clock);
    return List.of(
        new AddTopicCommand(newsroom.topics()),
        new RemoveTopicCommand(newsroom.topics(), finder),
        new AddSourceCommand(newsroom.desk(), newsroom.topics(), finder),
        new SourcesCommand(list),
        new RetrySourceCommand(newsroom.desk()),
        new MoveSourceCommand(newsroom.desk()),
        new RemoveSourceCommand(newsroom.desk()));
  }

  Commands {
    all = List.copyOf(all);
  }

  Optional<Command> named(String name) {
    return all.stream().filter(command -> command.spec().name().equals(name)).findFirst();
  }

  List<Command.Spec> listed() {
    return all.stream().map(Command::spec).filter(Command.Spec::listed).toList();
  }

  List<String> namesFor(boolean owner) {
    return listed().stream()
        .filter(spec -> owner || spec.audience() != Audience.OWNERS)
        .map(Command.Spec::name)
        .toList();
  }
}
