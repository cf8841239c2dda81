package mujaz.text;

import java.util.Optional;

/// Sentences with one gap at most, `%s`, that can be filled and be recognised when they were.
public final class FilledSentence {

  private static final String GAP = "%s";

  private FilledSentence() {}

  public static String of(String template, String detail) {
    return template.replace(GAP, detail);
  }

  /// What stands in the gap, empty where there is no gap; nothing for any other sentence.
  public static Optional<String> detail(String template, String sentence) {
    int gap = template.indexOf(GAP);
    if (gap < 0) {
      return template.equals(sentence) ? Optional.of("") : Optional.empty();
    }
    String before = template.substring(0, gap);
    String after = template.substring(gap + GAP.length());
    int length = sentence.length() - before.length() - after.length();
    return length >= 0 && sentence.startsWith(before) && sentence.endsWith(after)
        ? Optional.of(sentence.substring(gap, gap + length))
        : Optional.empty();
  }
}
