package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Checks an inline keyboard; the other kinds of markup only have to be objects of their kind.
final class ReplyMarkup {

  private static final Set<String> KINDS =
      Set.of("inline_keyboard", "keyboard", "remove_keyboard", "force_reply");
  private static final Set<String> ACTIONS =
      Set.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");
  private static final Set<String> STYLES = Set.of("danger", "success", "primary");
  private static final int MAX_DATA_BYTES = 64;
  private static final int MAX_COPY_TEXT = 256;

  private ReplyMarkup() {}

  static void check(JsonNode markup) {
    if (markup.isMissingNode()) {
      return;
    }
    if (!markup.isObject() || KINDS.stream().noneMatch(markup::has)) {
      throw ApiFailure.badRequest("object expected as reply markup");
    }
    for (JsonNode row : markup.path("inline_keyboard")) {
      if (!row.isArray()) {
        throw ApiFailure.badRequest("field \"inline_keyboard\" must be an array of arrays");
      }
      row.forEach(ReplyMarkup::checkButton);
    }
  }

  private static void checkButton(JsonNode button) {
    if (button.path("text").asText().isBlank()) {
      throw ApiFailure.badRequest(
          "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
    }
    if (ACTIONS.stream().filter(button::has).count() != 1) {
      throw ApiFailure.badRequest(
          "can't parse inline keyboard button: exactly one action field is needed");
    }
    if (button.has("style") && !STYLES.contains(button.path("style").asText())) {
      throw ApiFailure.badRequest("invalid button style specified");
    }
    checkAction(button);
  }

  private static void checkAction(JsonNode button) {
    int data = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
    if (button.has("callback_data") && (data == 0 || data > MAX_DATA_BYTES)) {
      throw ApiFailure.badRequest("BUTTON_DATA_INVALID");
    }
    String url = button.path("url").asText();
    if (button.has("url") && !Links.isUsable(url)) {
      throw ApiFailure.badRequest(
          "inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }
    int copied = button.path("copy_text").path("text").asText().length();
    if (button.has("copy_text") && (copied == 0 || copied > MAX_COPY_TEXT)) {
      throw ApiFailure.badRequest("COPY_TEXT_INVALID");
    }
  }
}
