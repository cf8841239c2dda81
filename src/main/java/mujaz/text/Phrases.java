package mujaz.text;

/// The phrases of one kind in one language. Letters are compared folded, whole words only.
/// Immutable.
public final class Phrases {

  private final PhraseIndex index;
  private final PhraseKind kind;

  Phrases(PhraseIndex index, PhraseKind kind) {
    this.index = index;
    this.kind = kind;
  }

  /// Whether the text begins with one of the phrases; quotes, brackets, bullets and spaces before
  /// it are passed over.
  public boolean open(String text) {
    return index.opens(text, kind);
  }

  /// Where the longest phrase that opens the text ends in it; −1 when none does.
  public int end(String text) {
    return index.end(text, kind);
  }

  /// Whether one of the phrases stands anywhere in the text.
  public boolean within(String text) {
    return index.within(text, kind);
  }
}
