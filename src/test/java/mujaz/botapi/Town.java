package mujaz.botapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The chats and people that exist, and the bot. Safe for many threads.
final class Town {

  static final long BOT_ID = 7_000_000_001L;

  final InstantSource clock;
  final UpdateQueue updates = new UpdateQueue();
  volatile Witness witness = Witness.NOBODY;

  /// How many of the bot's messages a chat remembers.
  volatile int memory = Integer.MAX_VALUE;

  private final Map<Long, ChatRoom> rooms = new ConcurrentHashMap<>();
  private final Map<Long, Person> people = new ConcurrentHashMap<>();

  Town(InstantSource clock) {
    this.clock = clock;
  }

  ChatRoom add(ChatRoom room) {
    rooms.put(room.id(), room);
    return room;
  }

  void add(Person person) {
    people.put(person.id(), person);
  }

  Person person(long id) {
    Person person = people.get(id);
    if (person == null) {
      throw ApiFailure.badRequest("user not found");
    }
    return person;
  }

  /// The chat that a parameter names.
  ChatRoom room(Params params) {
    if (params.text("chat_id").isBlank()) {
      throw ApiFailure.badRequest("chat_id is empty");
    }
    return params.text("chat_id").startsWith("@") ? missing() : room(params.number("chat_id", 0));
  }

  ChatRoom room(long id) {
    ChatRoom room = rooms.get(id);
    return room == null ? missing() : room;
  }

  private static ChatRoom missing() {
    throw ApiFailure.badRequest("chat not found");
  }

  ObjectNode bot() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", BOT_ID)
        .put("is_bot", true)
        .put("first_name", "Mujaz under test")
        .put("username", "mujaz_test_bot");
  }
}
