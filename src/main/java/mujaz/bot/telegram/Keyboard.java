package mujaz.bot.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import mujaz.delivery.Message.Button;
import mujaz.text.Graphemes;
import mujaz.text.PlainText;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// The buttons below a message as Telegram's inline keyboard. A button that Telegram would refuse
/// is left out: it must not take the message down with it.
final class Keyboard {

  private static final int MAX_LABEL = 64;
  private static final int MAX_DATA_BYTES = 64;

  private Keyboard() {}

  /// Empty when no button is left.
  static Optional<InlineKeyboardMarkup> of(List<List<Button>> rows) {
    List<InlineKeyboardRow> keyboard =
        rows.stream()
            .map(row -> row.stream().flatMap(button -> of(button).stream()).toList())
            .filter(row -> !row.isEmpty())
            .map(InlineKeyboardRow::new)
            .toList();
    return keyboard.isEmpty() ? Optional.empty() : Optional.of(new InlineKeyboardMarkup(keyboard));
  }

  private static Optional<InlineKeyboardButton> of(Button button) {
    String label = Graphemes.cut(PlainText.oneLine(button.label()), MAX_LABEL);
    if (label.isEmpty()) {
      return Optional.empty();
    }
    InlineKeyboardButton made = new InlineKeyboardButton(label);
    switch (button) {
      case Button.Run(String text, String token) -> made.setCallbackData(token);
      case Button.Open(String text, String url) -> made.setUrl(url);
    }
    return isAccepted(button) ? Optional.of(made) : Optional.empty();
  }

  private static boolean isAccepted(Button button) {
    return switch (button) {
      case Button.Run(String text, String token) ->
          !token.isEmpty() && token.getBytes(StandardCharsets.UTF_8).length <= MAX_DATA_BYTES;
      case Button.Open(String text, String url) -> WebLinks.isUsable(url);
    };
  }
}
