package mujaz.botapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The methods that this server knows and their parameters; an exclamation mark means required.
final class MethodTable {

  private static final Map<String, Set<String>> METHODS =
      Map.ofEntries(
          method("getMe"),
          method("getUpdates", "offset", "limit", "timeout", "allowed_updates"),
          method("deleteWebhook", "drop_pending_updates"),
          method(
              "setWebhook",
              "url!",
              "max_connections",
              "allowed_updates",
              "drop_pending_updates",
              "secret_token"),
          method("getWebhookInfo"),
          method("setMyCommands", "commands!", "scope", "language_code"),
          method(
              "sendMessage",
              "chat_id!",
              "text!",
              "message_thread_id",
              "parse_mode",
              "entities",
              "link_preview_options",
              "allow_paid_broadcast",
              "disable_notification",
              "protect_content",
              "reply_parameters",
              "reply_markup"),
          method(
              "editMessageText",
              "chat_id!",
              "message_id!",
              "text!",
              "parse_mode",
              "entities",
              "link_preview_options",
              "reply_markup"),
          method("editMessageReplyMarkup", "chat_id!", "message_id!", "reply_markup"),
          method("deleteMessage", "chat_id!", "message_id!"),
          method(
              "answerCallbackQuery",
              "callback_query_id!",
              "text",
              "show_alert",
              "url",
              "cache_time"),
          method("sendChatAction", "chat_id!", "action!", "message_thread_id"),
          method("getChat", "chat_id!"),
          method("getChatMember", "chat_id!", "user_id!"));

  private MethodTable() {}

  static Set<String> methods() {
    return METHODS.keySet();
  }

  static boolean knows(String method) {
    return METHODS.containsKey(method);
  }

  /// The method as the reference spells it: the server takes any case.
  static String spelled(String method) {
    return METHODS.keySet().stream()
        .filter(name -> name.equalsIgnoreCase(method))
        .findFirst()
        .orElse(method);
  }

  /// The parameters of a method without their marks.
  static Set<String> parametersOf(String method) {
    return METHODS.getOrDefault(method, Set.of()).stream()
        .map(name -> name.replace("!", ""))
        .collect(Collectors.toSet());
  }

  /// What is wrong with the names of these parameters, a sentence each.
  static List<String> faults(String method, Set<String> given) {
    Set<String> known = METHODS.getOrDefault(method, Set.of());
    List<String> faults = new ArrayList<>();
    for (String name : new TreeSet<>(given)) {
      if (!known.contains(name) && !known.contains(name + "!")) {
        faults.add(method + " has no parameter " + name);
      }
    }
    for (String name : new TreeSet<>(known)) {
      if (name.endsWith("!") && !given.contains(name.substring(0, name.length() - 1))) {
        faults.add(method + " needs the parameter " + name.substring(0, name.length() - 1));
      }
    }
    return faults;
  }

  private static Map.Entry<String, Set<String>> method(String name, String... parameters) {
    return Map.entry(name, Arrays.stream(parameters).collect(Collectors.toUnmodifiableSet()));
  }
}
