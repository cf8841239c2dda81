package mujaz.bot.web;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import mujaz.chat.ChatAddress;

/// Hands what one chat says to the bot one after the other, in the order in which it came. Few
/// locks serve all chats.
final class Turns {

  private static final int LOCKS = 64;

  private final ReentrantLock[] locks =
      Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toArray(ReentrantLock[]::new);

  <T> T take(ChatAddress chat, Callable<T> work) throws Exception {
    ReentrantLock lock = locks[Math.floorMod(chat.hashCode(), LOCKS)];
    lock.lockInterruptibly();
    try {
      return work.call();
    } finally {
      lock.unlock();
    }
  }
}
