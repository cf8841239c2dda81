package mujaz.delivery;

import java.util.regex.Pattern;

/// A publisher's words in a message of ours.
///
/// Chat platforms make everything that looks like a command tappable; what somebody else wrote must
/// not put commands into our readers' hands (S-22).
public final class Quoted {

  /// Where platforms see the beginning of a command: no word, slash or bracket stands before it.
  private static final Pattern COMMAND = Pattern.compile("(?<![\\p{L}\\p{N}_/<>])/(?=\\w)");

  private static final String WORD_JOINER = "\u2060";

  private Quoted() {}

  /// The text as it was, but that an invisible joiner takes the effect from its slashes.
  public static String of(String text) {
    return COMMAND.matcher(text).replaceAll("/" + WORD_JOINER);
  }
}
