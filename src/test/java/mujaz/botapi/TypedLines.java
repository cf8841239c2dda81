package mujaz.botapi;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What somebody types into the [FakeTelegram], done. For one thread.
final class TypedLines {

  static final String USAGE =
      """
      /start                 user 1 says it to the bot; so is every line that is not one of these:
      @2 /start              user 2 says it (@2:ar: with Telegram in Arabic, when 2 is new)
      in -100 /topics        said in that chat; @2 in -100 /topics: by user 2
      press Topics           user 1 presses the newest button that begins so; @2 press …
      group -100             makes a group with the bot in it; likewise supergroup, channel
      topic -100 5           opens topic 5 of a supergroup; close -100 5, delete -100 5
      admin -100 2           user 2 administers the chat; member -100 2
      kick -100              the bot is out of the chat; mute -100; invite -100: it is back
      block 1                user 1 blocks the bot; unblock 1
      upgrade -100 -1009     the group becomes that supergroup, and nobody tells the bot
      fault 429 30           the next message is refused for 30 s; fault 502, fault 500, fault hangup,
                             fault silence, fault delay 5, fault garbled, fault 400 chat not found
      always 502             all messages from now on; heal: no more
      help                   this text
      """;

  private static final long FIRST_USER = 1;

  private final StrictBotApi api;
  private final Set<Long> users = new HashSet<>();

  TypedLines(StrictBotApi api) {
    this.api = api;
    meet(FIRST_USER, "en");
  }

  /// Who speaks, and where.
  private record Speaker(long user, long chat) {}

  /// Does what the line says.
  ///
  /// @return what to tell the person who typed it
  Optional<String> type(String line) {
    try {
      return line.isEmpty() ? Optional.empty() : act(new Speaker(FIRST_USER, FIRST_USER), line);
    } catch (IllegalArgumentException | ApiFailure e) {
      return Optional.of("?? " + e.getMessage() + " (help: all that can be typed)");
    }
  }

  private Optional<String> act(Speaker speaker, String line) {
    List<String> words = Arrays.asList(line.split("\\s+", 3));
    return switch (words.getFirst()) {
      case String at when at.matches("@\\d+(:\\w+)?") -> act(met(at), rest(line, 1));
      case "in" -> act(new Speaker(speaker.user(), number(words, 1)), rest(line, 2));
      case "press" -> press(speaker, rest(line, 1));
      case "help" -> Optional.of(USAGE);
      case "heal" -> {
        api.heal();
        yield Optional.of("all is well again");
      }
      case "fault" -> {
        api.next("sendMessage", TypedFault.of(rest(line, 1)));
        yield Optional.of("the next message meets this");
      }
      case "always" -> {
        api.always("sendMessage", TypedFault.of(rest(line, 1)));
        yield Optional.of("every message meets this, until you type heal");
      }
      case String verb when words.size() > 1 && words.get(1).matches("-?\\d+") ->
          change(verb, number(words, 1), words) ? Optional.of("done") : say(speaker, line);
      default -> say(speaker, line);
    };
  }

  private Optional<String> say(Speaker speaker, String text) {
    long update = api.userSends(speaker.chat(), speaker.user(), text);
    return update > 0 ? Optional.empty() : Optional.of("the bot does not ask for messages");
  }

  private Optional<String> press(Speaker speaker, String label) {
    Optional<ChatMessage> message =
        api.messagesIn(speaker.chat()).reversed().stream()
            .filter(shown -> !matching(shown, label).isEmpty())
            .findFirst();
    message.ifPresent(shown ->
        api.userPresses(shown, speaker.user(), shown.dataOf(matching(shown, label).getFirst())));
    return message.isPresent() ? Optional.empty() : Optional.of("?? no button begins so");
  }

  private static List<String> matching(ChatMessage message, String label) {
    String wanted = label.toLowerCase(Locale.ROOT);
    return message.buttons().stream()
        .filter(button -> button.toLowerCase(Locale.ROOT).startsWith(wanted))
        .toList();
  }

  /// Changes a chat.
  ///
  /// @return whether there is such a verb
  private boolean change(String verb, long chat, List<String> words) {
    switch (verb) {
      case "group" -> api.group(chat);
      case "supergroup" -> api.supergroup(chat);
      case "channel" -> api.channel(chat);
      case "topic" -> api.room(chat).openTopic((int) number(words, 2));
      case "close" -> api.room(chat).closeTopic((int) number(words, 2));
      case "delete" -> api.room(chat).deleteTopic((int) number(words, 2));
      case "admin" -> api.room(chat).setMember(known(number(words, 2)), "administrator");
      case "member" -> api.room(chat).setMember(known(number(words, 2)), "member");
      case "upgrade" -> api.upgrade(chat, number(words, 2));
      case "block" -> stand(chat, ChatRoom.Standing.BLOCKED);
      case "kick" -> stand(chat, ChatRoom.Standing.KICKED);
      case "mute" -> stand(chat, ChatRoom.Standing.MUTED);
      case "unblock", "invite" ->
          stand(
              chat,
              api.room(chat).kind() == ChatRoom.Kind.CHANNEL
                  ? ChatRoom.Standing.ADMINISTRATOR
                  : ChatRoom.Standing.MEMBER);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void stand(long chat, ChatRoom.Standing standing) {
    api.changeStanding(chat, chat > 0 ? chat : FIRST_USER, standing);
  }

  private Speaker met(String at) {
    String[] parts = at.substring(1).split(":", 2);
    long user = Long.parseLong(parts[0]);
    meet(user, parts.length > 1 ? parts[1] : "en");
    return new Speaker(user, user);
  }

  private long known(long user) {
    meet(user, "en");
    return user;
  }

  private void meet(long user, String language) {
    if (users.add(user)) {
      api.privateChat(user, language);
    }
  }

  private static long number(List<String> words, int at) {
    if (words.size() <= at || !words.get(at).matches("-?\\d{1,18}")) {
      throw new IllegalArgumentException("a number is missing after " + words.getFirst());
    }
    return Long.parseLong(words.get(at));
  }

  /// The line after so many words.
  private static String rest(String line, int words) {
    String[] parts = line.split("\\s+", words + 1);
    if (parts.length <= words) {
      throw new IllegalArgumentException("something is missing after " + parts[0]);
    }
    return parts[words];
  }
}
