package mujaz.bot.telegram;

import java.util.List;
import java.util.Optional;
import mujaz.delivery.Envelope;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;

/// One part of a message, ready to become a request.
///
/// @param thread the forum topic; 0: none
record Draft(long chat, long thread, HtmlPart part, boolean markup, Target target) {

  /// What the request does to the chat.
  ///
  /// @param edits the message to replace; empty: a new one
  /// @param keyboard below the last part only
  /// @param isPaid whether Telegram may take Stars for it
  record Target(Optional<Long> edits, Optional<InlineKeyboardMarkup> keyboard, boolean isPaid) {

    Target paid(boolean nowPaid) {
      return new Target(edits, keyboard, nowPaid);
    }
  }

  static Draft of(Envelope envelope, List<HtmlPart> parts) {
    boolean isLast = envelope.part() == parts.size() - 1;
    Optional<InlineKeyboardMarkup> keyboard =
        isLast ? Keyboard.of(envelope.message().keyboard()) : Optional.empty();
    return new Draft(
        envelope.chat().address().number(),
        envelope.thread(),
        parts.get(envelope.part()),
        true,
        new Target(envelope.edits(), keyboard, false));
  }

  Draft plain() {
    return new Draft(chat, thread, part, false, target);
  }

  Draft outsideThread() {
    return new Draft(chat, 0, part, markup, target);
  }

  /// Outside the free budget; only new messages can be.
  Draft paid() {
    return new Draft(chat, thread, part, markup, target.paid(true));
  }

  Optional<Long> edits() {
    return target.edits();
  }

  SendMessage send() {
    SendMessage send = new SendMessage(Long.toString(chat), text());
    send.setParseMode(parseMode());
    send.setLinkPreviewOptions(noPreview());
    send.setMessageThreadId(thread == 0 ? null : Math.toIntExact(thread));
    send.setReplyMarkup(target.keyboard().orElse(null));
    send.setAllowPaidBroadcast(target.isPaid() ? Boolean.TRUE : null);
    return send;
  }

  EditMessageText edit(long messageId) {
    EditMessageText edit = EditMessageText.builder().text(text()).build();
    edit.setChatId(Long.toString(chat));
    edit.setMessageId(Math.toIntExact(messageId));
    edit.setParseMode(parseMode());
    edit.setLinkPreviewOptions(noPreview());
    edit.setReplyMarkup(target.keyboard().orElse(null));
    return edit;
  }

  private String text() {
    return markup ? part.html() : part.text();
  }

  private @Nullable String parseMode() {
    return markup ? ParseMode.HTML : null;
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }
}
