package mujaz.chat;

/// One raw update as a platform sent it.
///
/// @param number the platform's own number of it: unique, not always growing
/// @param chat the platform's number of the chat that it is about; 0: none that can be told
/// @param body JSON, untouched
public record Received(Platform platform, long number, long chat, String body) {}
