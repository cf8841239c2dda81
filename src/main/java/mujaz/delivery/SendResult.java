package mujaz.delivery;

import java.time.Duration;
import mujaz.chat.ChatAddress;

/// What became of a request to send.
public sealed interface SendResult {

  /// Accepted. `messageId` is the platform's number of the message.
  record Sent(long messageId) implements SendResult {}

  /// Flood control: nothing was sent; wait exactly so long.
  record RetryAfter(Duration pause) implements SendResult {}

  /// Nothing was sent; the chat has this address now.
  record ChatMoved(ChatAddress to) implements SendResult {}

  /// Nothing was sent and nothing can be: blocked, kicked, deleted, no right to post.
  record ChatGone(String reason) implements SendResult {}

  /// Refused for good because of what the message is; the same bytes will never pass.
  record Rejected(String reason) implements SendResult {}

  /// Provably not sent: no connection, or a service that is down before it reads. May be tried
  /// again.
  record NotSent(String reason) implements SendResult {}

  /// Nothing was sent: it was to be paid for, and cannot be.
  record NotFunded(String reason) implements SendResult {}

  /// All sending must stop: the token was refused.
  record Unauthorized(String reason) implements SendResult {}

  /// The request may have been accepted, but the answer never came or cannot be read.
  record Unknown(String reason) implements SendResult {}
}
