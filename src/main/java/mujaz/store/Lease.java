package mujaz.store;

/// The right to work on a database, which one process has at a time: one poller and one budget for
/// each token. For one thread, but for closing.
public interface Lease extends AutoCloseable {

  /// How things stand.
  enum Standing {
    HELD,
    TAKEN,
    /// The database cannot be asked, so nobody else gets it either.
    UNREACHABLE
  }

  /// Takes it where nobody has it, and makes sure that it is still ours.
  Standing take();

  @Override
  void close();

  /// Where the operating system's lock on a file has settled it.
  Lease ALWAYS =
      new Lease() {
        @Override
        public Standing take() {
          return Standing.HELD;
        }

        @Override
        public void close() {}
      };
}
