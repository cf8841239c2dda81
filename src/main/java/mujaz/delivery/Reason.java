package mujaz.delivery;

import java.util.Arrays;
import java.util.Optional;
import mujaz.text.FilledSentence;

/// Why a message has not left, or not arrived, in our own words; what a platform answers is kept in
/// the platform's.
///
/// The words are English: for logs, the terminal and the outbox. [#told] finds the constant again,
/// so that the bot can say the same in the reader's language.
public enum Reason {
  PAUSED("paused"),
  QUIET("quiet hours"),
  FLOOD("flood control"),
  MOVED("the chat moved"),
  NOT_MOVED("the chat is said to have moved to where it is"),
  NOTHING_THERE("its chat or its story is not there any more"),
  NOT_LEFT("stopped before it left"),
  STOPPED("stopped while it was sent"),
  INTERRUPTED("interrupted while it was sent"),
  NOT_COMPOSED("cannot be composed: %s"),
  SENDER_FAILED("the sender failed: %s"),
  UNREADABLE("what is stored cannot be read: %s"),
  EMPTY("nothing to show"),
  TOO_LATE("waited too long"),
  SUSPENDED("the chat is suspended"),
  IN_DIGEST("in the digest of %s"),
  NO_ANSWER("no answer within %s"),
  NO_MESSAGE("a success without a message"),
  BAD_ANSWER("unreadable answer: %s");

  private final String template;

  /// @param detail what stands for `%s`; empty where there is nothing
  public record Told(Reason reason, String detail) {}

  Reason(String template) {
    this.template = template;
  }

  public String sentence() {
    return template;
  }

  public String sentence(String detail) {
    return FilledSentence.of(template, detail);
  }

  /// Which reason was stored; empty for one that is none of ours.
  public static Optional<Told> told(String sentence) {
    return Arrays.stream(values())
        .flatMap(reason ->
            FilledSentence.detail(reason.template, sentence)
                .map(detail -> new Told(reason, detail))
                .stream())
        .findFirst();
  }
}
