package mujaz.delivery;

/// The store cannot do its work now: its disk is full, its server is gone, it may not be written
/// to.
///
/// Nothing that was asked for is to blame: it is to be tried again, for as long as it takes. Where
/// a commit failed so, nobody knows whether it took place; who tries again reads first what is
/// stored. The message is one sentence for the operator.
public final class StorageFault extends RuntimeException {

  private static final long serialVersionUID = 1;

  public StorageFault(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
