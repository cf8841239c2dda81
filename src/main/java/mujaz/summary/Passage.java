package mujaz.summary;

import java.util.List;

/// The sentences of one line of an article, and what the line is.
record Passage(Line line, List<Sentence> sentences, Kind kind) {

  enum Kind {
    TEXT,
    HEADING,
    /// Links to other articles.
    LINK,
    FURNITURE
  }

  Passage {
    sentences = List.copyOf(sentences);
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  Passage as(Kind other) {
    return new Passage(line, sentences, other);
  }
}
