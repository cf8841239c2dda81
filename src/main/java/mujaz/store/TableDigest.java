package mujaz.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What a table holds, in a few bytes: the number of its rows, and the exclusive or of their
/// SHA-256, which does not depend on their order. Values that two engines keep in different types
/// are the same when they mean the same. For one thread.
final class TableDigest {

  private final MessageDigest row;
  private final byte[] all = new byte[32];
  private long rows;

  TableDigest() {
    try {
      this.row = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The next value of the row.
  void add(@Nullable Object value) {
    switch (value) {
      case null -> row.update((byte) 'n');
      case Boolean flag -> number(flag ? 1 : 0);
      case Number number -> number(number.longValue());
      case Timestamp instant -> number(instant.getTime());
      case byte[] bytes -> bytes('b', bytes);
      default -> bytes('t', Columns.kept(value.toString()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void number(long number) {
    row.update((byte) 'i');
    row.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void bytes(char kind, byte[] bytes) {
    row.update((byte) kind);
    row.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    row.update(bytes);
  }

  void endRow() {
    byte[] digest = row.digest();
    for (int i = 0; i < all.length; i++) {
      all[i] ^= digest[i];
    }
    rows++;
  }

  long rows() {
    return rows;
  }

  boolean isSameAs(TableDigest other) {
    return rows == other.rows && Arrays.equals(all, other.all);
  }
}
