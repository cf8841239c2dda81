package mujaz.summary;

/// A sentence that may be chosen.
///
/// @param index its place among all sentences of the article, those that may not be chosen included
/// @param text verbatim
/// @param section how many headings stand before it
public record Sentence(int index, String text, int section) {}
