package mujaz.store;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/// Our tasks carry no data: their names and ids say all. So nothing stored can be made into an
/// object (S-63).
final class NoTaskData implements Serializer {

  @Override
  public byte[] serialize(@Nullable Object data) {
    if (data != null) {
      throw new IllegalArgumentException("a task carries no data");
    }
    return new byte[0];
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte[] data) {
    return null;
  }
}
