package mujaz.summary;

/// Where a sentence stands in the layout of its article.
///
/// @param section how many headings stand before it
/// @param heading the nearest of them, empty when there is none
/// @param opensParagraph whether it is the first sentence of a paragraph
public record Place(int section, String heading, boolean opensParagraph) {

  /// In a text whose layout is not known.
  static final Place UNKNOWN = new Place(0, "", false);
}
