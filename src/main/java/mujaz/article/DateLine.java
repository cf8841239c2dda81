package mujaz.article;

/// A line of a page with digits in it.
///
/// @param names classes and ids of the elements around it, the innermost first
/// @param machine what an attribute says for machines; may be empty
/// @param label the line before, when it is so short that it may be the label of this one
/// @param distance how many lines it stands behind the headline; negative before it
/// @param place where it stands
record DateLine(
    String text, String names, String machine, String label, int distance, Place place) {

  /// Parts of a page.
  enum Place {
    ARTICLE,
    /// A foot, of the article or of the page.
    FOOT,
    /// Navigation, comments, other articles.
    ASIDE
  }
}
