package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The methods of the server by name. Safe for many threads: one call at a time, but polls wait
/// outside of the lock.
final class Methods {

  private static final int MAX_COMMANDS = 100;
  private static final int MAX_DESCRIPTION = 256;

  private final Town town;
  private final SendingMethods sending;
  private final CallbackQueries callbacks;
  private JsonNode commands = JsonNodeFactory.instance.arrayNode();
  private final Webhook webhook;

  Methods(Town town, boolean floodControl) {
    this.town = town;
    this.webhook = new Webhook(town);
    this.sending = new SendingMethods(town, new FloodControl(town.clock, floodControl));
    this.callbacks = new CallbackQueries(town.clock);
  }

  /// Carries one call out; throws [ApiFailure] where Telegram would refuse.
  JsonNode call(String method, Params params) {
    if (method.equals("getUpdates")) {
      checkNoWebhook();
      return town.updates.poll(params);
    }
    synchronized (this) {
      return switch (method) {
        case "getMe" -> me();
        case "setWebhook" -> setWebhook(params);
        case "deleteWebhook" -> deleteWebhook(params);
        case "getWebhookInfo" -> webhook.info();
        case "setMyCommands" -> setMyCommands(params);
        case "sendMessage" -> sending.sendMessage(params);
        case "editMessageText" -> sending.editMessageText(params);
        case "editMessageReplyMarkup" -> sending.editMessageReplyMarkup(params);
        case "deleteMessage" -> sending.deleteMessage(params);
        case "sendChatAction" -> sending.sendChatAction(params);
        case "answerCallbackQuery" -> answerCallbackQuery(params);
        case "getChat" -> chat(params);
        case "getChatMember" -> member(params);
        default -> throw ApiFailure.of(404, "Not Found: method not found");
      };
    }
  }

  Webhook webhook() {
    return webhook;
  }

  synchronized void setPaidBroadcasts(boolean enabled) {
    sending.setPaidBroadcasts(enabled);
  }

  synchronized String openCallback() {
    return callbacks.open();
  }

  synchronized List<CallbackAnswer> callbackAnswers() {
    return callbacks.answers();
  }

  synchronized JsonNode commands() {
    return commands;
  }

  private synchronized void checkNoWebhook() {
    if (webhook.isSet()) {
      throw ApiFailure.of(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
  }

  private ObjectNode me() {
    return town.bot()
        .put("can_join_groups", true)
        .put("can_read_all_group_messages", false)
        .put("supports_inline_queries", false);
  }

  private JsonNode setWebhook(Params params) {
    webhook.set(params);
    return BooleanNode.TRUE;
  }

  private JsonNode deleteWebhook(Params params) {
    webhook.remove(params);
    return BooleanNode.TRUE;
  }

  private JsonNode setMyCommands(Params params) {
    JsonNode given = params.json("commands");
    if (given.size() > MAX_COMMANDS) {
      throw ApiFailure.badRequest("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : given) {
      if (!command.path("command").asText().matches("[a-z0-9_]{1,32}")) {
        throw ApiFailure.badRequest("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText().length();
      if (length < 1 || length > MAX_DESCRIPTION) {
        throw ApiFailure.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    commands = given;
    return BooleanNode.TRUE;
  }

  private JsonNode answerCallbackQuery(Params params) {
    town.witness.toasted(
        callbacks.answer(
            params.text("callback_query_id"), params.text("text"), params.flag("show_alert")));
    return BooleanNode.TRUE;
  }

  private JsonNode chat(Params params) {
    ChatRoom room = town.room(params);
    room.checkAccess();
    return room.json().put("accent_color_id", 0).put("max_reaction_count", 11);
  }

  private JsonNode member(Params params) {
    ChatRoom room = town.room(params);
    room.checkAccess();
    long userId = params.number("user_id", 0);
    ObjectNode member = JsonNodeFactory.instance.objectNode();
    member.put("status", room.memberStatus(userId));
    member.set("user", town.person(userId).json());
    return member;
  }
}
