package mujaz.botapi;

import java.time.Duration;

/// What goes wrong with one request, instead of an answer.
///
/// `accepted` says whether the server carried the request out before things went wrong: the caller
/// cannot tell.
public sealed interface Fault {

  /// Nothing comes back until the server closes.
  record Silence(boolean accepted) implements Fault {}

  /// The answer takes this long.
  record Delay(Duration duration) implements Fault {}

  /// The connection ends after the request was read, without an answer.
  record Hangup(boolean accepted) implements Fault {}

  /// A front proxy answers with a page, and invites to repeat at once (`Retry-After: 0`).
  record HtmlPage(int status, boolean accepted) implements Fault {}

  /// `ok: true`, but with a result of another shape.
  record WrongResult() implements Fault {}

  /// The answer breaks off in the middle of its JSON.
  record CutAnswer() implements Fault {}

  /// The head of an answer, then a byte now and then, without end.
  record Trickle(boolean accepted) implements Fault {}

  /// A refusal in Telegram's form; `parameters` is a JSON object or empty.
  record Refusal(int code, String description, String parameters) implements Fault {

    public Refusal(int code, String description) {
      this(code, description, "");
    }
  }
}
