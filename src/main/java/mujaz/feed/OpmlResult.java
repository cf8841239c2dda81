package mujaz.feed;

import java.util.List;
import java.util.Optional;

/// What became of reading a document as a list of sources.
public sealed interface OpmlResult {

  /// The list, in the order of the document.
  ///
  /// @param unnamed outlines that hold neither an address nor other outlines
  record Sources(Optional<String> title, List<OpmlSource> sources, int unnamed)
      implements OpmlResult {

    public Sources {
      sources = List.copyOf(sources);
    }
  }

  /// Not a list that we can read. The reason is one sentence for people.
  record NotOpml(String reason) implements OpmlResult {}
}
