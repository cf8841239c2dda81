package mujaz.store;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import mujaz.delivery.StorageFault;
import mujaz.delivery.Transactions;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/// The one way to the database: every call inside a transaction joins it, whichever store makes it.
///
/// Safe for use by many threads. A transaction belongs to the thread that opened it.
final class Database implements Transactions {

  private final ScopedValue<Transaction> current = ScopedValue.newInstance();
  private final SharedCommits writer;
  private final Jdbi reader;
  private final Consumer<StorageFault> faults;

  /// @param faults hears of each failure of the database itself
  Database(DataSource writer, DataSource reader, Consumer<StorageFault> faults) {
    this.faults = faults;
    this.writer = new SharedCommits(jdbi(writer));
    this.reader = jdbi(reader);
  }

  private static Jdbi jdbi(DataSource source) {
    Jdbi jdbi =
        Jdbi.create(source)
            .registerArgument(new InstantArgument())
            .registerArgument(new TextArgument());
    // Else the message of an exception, and so the log, quotes what was stored (S-51).
    jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
    return jdbi;
  }

  private record Transaction(Handle handle, List<Runnable> afterCommit) {}

  @Override
  public <T> T inTransaction(Supplier<T> work) {
    if (current.isBound()) {
      return work.get();
    }
    List<Runnable> afterCommit = new ArrayList<>();
    T result =
        telling(() ->
            writer.run(handle ->
                ScopedValue.where(current, new Transaction(handle, afterCommit)).call(work::get)));
    afterCommit.forEach(Runnable::run);
    return result;
  }

  /// Runs statements that write, in the open transaction or in one of their own.
  <T> T write(Function<Handle, T> statements) {
    return inTransaction(() -> statements.apply(current.get().handle()));
  }

  void writeOnly(Consumer<Handle> statements) {
    run(() -> statements.accept(current.get().handle()));
  }

  /// Runs statements that only read: they see the open transaction's own writes, or what is
  /// committed.
  <T> T read(Function<Handle, T> statements) {
    return current.isBound()
        ? statements.apply(current.get().handle())
        : telling(() -> reader.withHandle(statements::apply));
  }

  private <T> T telling(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      RuntimeException told = StorageFaults.of(e);
      if (told instanceof StorageFault fault) {
        faults.accept(fault);
      }
      throw told;
    }
  }

  /// Runs once the open transaction is committed, not at all when it is rolled back; at once when
  /// none is open.
  void afterCommit(Runnable action) {
    if (current.isBound()) {
      current.get().afterCommit().add(action);
    } else {
      action.run();
    }
  }

  /// Connections for code that is not ours: inside a transaction they are that transaction.
  DataSource joining(DataSource pool) {
    return JoiningDataSource.of(
        pool, () -> current.isBound() ? current.get().handle().getConnection() : null);
  }

  private static final class TextArgument extends AbstractArgumentFactory<String> {

    TextArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
      String kept = Columns.kept(value);
      return (position, statement, context) -> statement.setString(position, kept);
    }
  }

  /// Instants are epoch milliseconds in every table.
  private static final class InstantArgument extends AbstractArgumentFactory<Instant> {

    InstantArgument() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setLong(position, value.toEpochMilli());
    }
  }
}
