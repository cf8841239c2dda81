package mujaz.chat;

/// Someone who talks to the bot, as the platform numbers them. Never a username: those change hands
/// (S-40).
public record Person(Platform platform, long number) {}
