package mujaz.bot.telegram;

import java.util.Optional;
import mujaz.chat.Received;
import mujaz.text.Graphemes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Ends the progress bar on a pressed button. Nothing waits for it, and a failure harms nobody: the
/// press has had its effect. Safe for use by many threads.
final class CallbackAnswers {

  private static final Logger log = LoggerFactory.getLogger(CallbackAnswers.class);
  private static final int MAX_TEXT = 200;

  private final TelegramClient client;
  private final BotToken token;

  CallbackAnswers(TelegramClient client, BotToken token) {
    this.client = client;
    this.token = token;
  }

  /// @param toast shown to who pressed; empty: nothing
  void answer(Received update, String toast) {
    Optional<String> query = UpdateReader.queryOf(update.body());
    if (query.isPresent()) {
      send(query.get(), Graphemes.cut(toast, MAX_TEXT));
    }
  }

  private void send(String query, String toast) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(query);
    answer.setText(toast.isEmpty() ? null : toast);
    try {
      var _ = client.executeAsync(answer).exceptionally(this::late);
    } catch (TelegramApiException | RuntimeException e) {
      late(e);
    }
  }

  private Boolean late(Throwable failure) {
    log.atDebug().log("a press was not answered: {}", token.redact(failure));
    return false;
  }
}
