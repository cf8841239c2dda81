package mujaz.story;

import java.util.Set;

/// What tells whether two articles report the same event: stems of the title and of the opening.
///
/// @param lang BCP 47 tag: articles in different languages are never compared
/// @param title stems of the title
/// @param text stems of the first sentences
public record Fingerprint(String lang, Set<String> title, Set<String> text) {

  public Fingerprint {
    title = Set.copyOf(title);
    text = Set.copyOf(text);
  }
}
