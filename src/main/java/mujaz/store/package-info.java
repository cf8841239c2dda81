/// Every `*Store` port on SQL, the outbox and the schedule: SQLite now, behind a small [Dialect].
///
/// The only package that knows JDBC. What the rows mean is decided in the feature packages, whose
/// records go in and come out. Start at [Store], then `Database` for how transactions are joined.
@NullMarked
package mujaz.store;

import org.jspecify.annotations.NullMarked;
