package mujaz.story;

import java.util.regex.Pattern;

/// The short name of a topic, as it is typed in commands: 1–32 of `[a-z0-9_-]`.
public record TopicSlug(String value) {

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9_-]{1,32}");

  public TopicSlug {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a topic slug: " + value);
    }
  }

  public static boolean isValid(String value) {
    return ALLOWED.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
