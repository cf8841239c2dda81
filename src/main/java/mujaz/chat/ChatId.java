package mujaz.chat;

/// The identity of a chat in the store: stays the same when a group moves to another address.
public record ChatId(long value) {}
