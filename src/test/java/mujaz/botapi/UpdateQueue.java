package mujaz.botapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The updates that wait for the bot. One is confirmed only when a later call passes a larger
/// offset.
///
/// Safe for many threads; a second poll ends the first one with a conflict, as on the real server.
final class UpdateQueue {

  private static final int FIRST_ID = 100_000_001;
  private static final int TOLERANCE = 10;
  private static final Set<String> NOT_BY_DEFAULT =
      Set.of("chat_member", "message_reaction", "message_reaction_count");

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final NavigableMap<Long, JsonNode> waiting = new TreeMap<>();
  private JsonNode last = JsonNodeFactory.instance.objectNode();
  private List<String> allowed = List.of();
  private volatile int haste = 1;
  private long nextId = FIRST_ID;
  private long polls;
  private boolean closed;

  /// Puts an update into the queue unless the bot does not ask for its kind; 0 when it was left
  /// out.
  long add(String kind, JsonNode content) {
    lock.lock();
    try {
      boolean wanted = allowed.isEmpty() ? !NOT_BY_DEFAULT.contains(kind) : allowed.contains(kind);
      return wanted ? put(kind, content) : 0;
    } finally {
      lock.unlock();
    }
  }

  private long put(String kind, JsonNode content) {
    long id = nextId++;
    last = JsonNodeFactory.instance.objectNode().put("update_id", id).set(kind, content);
    waiting.put(id, last);
    changed.signalAll();
    return id;
  }

  /// Gives the last update once more, confirmed or not.
  void repeatLast() {
    lock.lock();
    try {
      waiting.put(last.path("update_id").asLong(), last);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// From now on polls wait so many times less than they are asked to.
  void hurry(int times) {
    haste = times;
  }

  /// What Telegram does after a quiet week: it numbers on from another, maybe smaller, number.
  void restartAt(long id) {
    lock.lock();
    try {
      nextId = id;
    } finally {
      lock.unlock();
    }
  }

  List<Long> unconfirmed() {
    lock.lock();
    try {
      return List.copyOf(waiting.keySet());
    } finally {
      lock.unlock();
    }
  }

  /// The kinds that a request asks for from now on; none named: as before.
  void allow(Params params) {
    lock.lock();
    try {
      if (params.has("allowed_updates")) {
        allowed = params.json("allowed_updates").valueStream().map(JsonNode::asText).toList();
      }
    } finally {
      lock.unlock();
    }
  }

  /// The first update that waits, as soon as there is one; missing when there is none for so long.
  JsonNode first(Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (waiting.isEmpty() && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
      return waiting.isEmpty() ? MissingNode.getInstance() : waiting.firstEntry().getValue();
    } finally {
      lock.unlock();
    }
  }

  /// An update was delivered.
  void delivered(long id) {
    lock.lock();
    try {
      waiting.remove(id);
    } finally {
      lock.unlock();
    }
  }

  ArrayNode poll(Params params) {
    lock.lock();
    try {
      long mine = ++polls;
      changed.signalAll();
      allow(params);
      confirm(params.number("offset", 0));
      await(
          mine,
          Duration.ofSeconds(Math.clamp(params.number("timeout", 0), 0, 50)).dividedBy(haste));
      return head(Math.clamp(params.number("limit", 100), 1, 100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiFailure.of(500, "Internal Server Error: restart");
    } finally {
      lock.unlock();
    }
  }

  private void confirm(long offset) {
    if (offset < 0) {
      while (waiting.size() > -offset) {
        waiting.pollFirstEntry();
      }
    } else if (offset <= nextId + TOLERANCE) {
      waiting.headMap(offset).clear();
    }
  }

  private void await(long mine, Duration timeout) throws InterruptedException {
    long left = timeout.toNanos();
    while (waiting.isEmpty() && mine == polls && !closed && left > 0) {
      left = changed.awaitNanos(left);
    }
    if (mine != polls) {
      throw ApiFailure.of(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    }
  }

  private ArrayNode head(int limit) {
    ArrayNode head = new ObjectMapper().createArrayNode();
    waiting.values().stream().limit(limit).forEach(head::add);
    return head;
  }

  /// Drops everything that waits.
  void clear() {
    lock.lock();
    try {
      waiting.clear();
    } finally {
      lock.unlock();
    }
  }

  /// Lets waiting polls return.
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
