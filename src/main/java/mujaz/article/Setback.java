package mujaz.article;

import java.util.Arrays;
import java.util.Optional;

/// Why the page of an article was of no use, as a sentence for people; why it could not be fetched
/// is a [mujaz.feed.Trouble].
///
/// The sentence is English: for logs, the terminal and the store. [#told] finds its constant again,
/// so that the bot can say the same in the reader's language.
public enum Setback {
  NO_TEXT("The post has no text."),
  NO_LINK("The entry has no link."),
  LEFT_ALONE("The site of the article asks to be left alone for a while."),
  GONE("The page is gone."),
  EMPTY("The page is empty."),
  NO_PAGE("The link does not lead to a page."),
  SHORTER("The page says less than the feed."),
  CONSENT("The page asks for consent before it shows the article."),
  PROOF("The page wants proof that a person reads it."),
  SCRIPT("The page shows nothing without JavaScript.");

  private final String sentence;

  Setback(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  /// Which setback a sentence tells of; empty for one that is none of ours.
  public static Optional<Setback> told(String sentence) {
    return Arrays.stream(values()).filter(one -> one.sentence.equals(sentence)).findFirst();
  }
}
