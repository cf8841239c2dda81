package mujaz.botapi;

import java.time.Duration;

/// A fault as somebody types it: `429 30`, `502`, `hangup`, `400 chat not found`.
final class TypedFault {

  private TypedFault() {}

  static Fault of(String typed) {
    String[] words = typed.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return switch (words[0]) {
      case "hangup" -> new Fault.Hangup(true);
      case "silence" -> new Fault.Silence(true);
      case "garbled" -> new Fault.WrongResult();
      case "delay" -> new Fault.Delay(Duration.ofSeconds(seconds(rest)));
      case "502" -> new Fault.HtmlPage(502, false);
      case "429" -> flood(seconds(rest));
      case String code when code.matches("[45]\\d\\d") -> refusal(Integer.parseInt(code), rest);
      default -> throw new IllegalArgumentException("no such fault: " + typed);
    };
  }

  private static Fault flood(int seconds) {
    return new Fault.Refusal(
        429, "Too Many Requests: retry after " + seconds, "{\"retry_after\":" + seconds + "}");
  }

  private static Fault refusal(int code, String reason) {
    String kind =
        switch (code) {
          case 400 -> "Bad Request";
          case 401 -> "Unauthorized";
          case 403 -> "Forbidden";
          default -> "Internal Server Error";
        };
    return new Fault.Refusal(code, reason.isEmpty() ? kind : kind + ": " + reason);
  }

  private static int seconds(String typed) {
    if (!typed.matches("\\d{1,6}")) {
      throw new IllegalArgumentException("seconds are missing");
    }
    return Integer.parseInt(typed);
  }
}
