package mujaz.article;

import java.time.Duration;
import java.util.Optional;

/// What became of reading the article behind an entry.
public sealed interface ReadResult {

  /// The article. The reason says why it is only what the feed carries, where its page was of no
  /// use.
  record Read(Article article, Optional<String> reason) implements ReadResult {}

  /// Not now: to be tried again after `pause`. The reason is one sentence for people.
  record PutOff(String reason, Duration pause) implements ReadResult {}

  /// Neither the feed nor the page has any text, and will not have.
  record Unreadable(String reason) implements ReadResult {}
}
