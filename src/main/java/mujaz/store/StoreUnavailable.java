package mujaz.store;

import org.jspecify.annotations.Nullable;

/// The store cannot be opened. The message is one sentence for people that says what to do.
public final class StoreUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreUnavailable(String sentence) {
    super(sentence);
  }

  StoreUnavailable(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
