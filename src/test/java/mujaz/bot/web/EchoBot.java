package mujaz.bot.web;

import java.util.List;
import java.util.Optional;
import mujaz.bot.CommandList;
import mujaz.bot.Incoming;
import mujaz.chat.Chat;
import mujaz.chat.ChatStore;
import mujaz.delivery.Envelope;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.text.Language;

/// Says what was said, with a button that changes the message in place.
final class EchoBot implements WebBot {

  static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";

  private final ChatStore chats;
  private final WebMessageSender sender;

  EchoBot(ChatStore chats, WebMessageSender sender) {
    this.chats = chats;
    this.sender = sender;
  }

  @Override
  public Optional<String> handle(Incoming incoming, Runnable commit) {
    commit.run();
    return switch (incoming) {
      case Incoming.Said said -> {
        say(said.where(), Message.of(Paragraph.text(said.text())), Optional.empty());
        yield Optional.empty();
      }
      case Incoming.Pressed pressed -> {
        say(pressed.where(), Message.of(Paragraph.text("pressed")), pressed.message());
        yield Optional.of("toast");
      }
      case Incoming.MembershipChanged _, Incoming.Moved _, Incoming.TooMuch _ -> Optional.empty();
    };
  }

  private void say(Incoming.Where where, Message message, Optional<Long> edits) {
    Chat chat = chats.find(where.chat()).orElseThrow();
    Message withButton = message.withKeyboard(List.of(List.of(new Button.Run("Again", TOKEN))));
    sender.send(new Envelope(chat, 0, withButton, 0, edits));
  }

  @Override
  public List<CommandList.Entry> menu(Language language) {
    return List.of(new CommandList.Entry("help", "/help", language.tag()));
  }
}
