package mujaz.summary;

/// A sentence chosen from an article, verbatim.
///
/// @param index its place among the article's sentences, from 0
/// @param score higher is better; comparable within one article only
public record KeySentence(int index, String text, double score) {}
