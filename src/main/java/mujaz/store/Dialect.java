package mujaz.store;

import javax.sql.DataSource;

/// Where one database engine differs from another; everything else is the same SQL.
interface Dialect extends AutoCloseable {

  /// Connections that may write. A transaction on one takes its write lock when it begins.
  DataSource writer();

  /// Connections for reading what is committed.
  DataSource reader();

  /// Where on the class path the engine's migrations are.
  String migrations();

  /// The right to work on this database.
  Lease lease();

  /// How many threads wait for a connection now.
  int waiting();

  /// Gives back connections and locks.
  @Override
  void close();
}
