package mujaz.chat;

/// One raw update as a platform sent it.
///
/// @param number the platform's own number of it: unique, not always growing
/// @param body JSON, untouched
public record Received(Platform platform, long number, String body) {}
