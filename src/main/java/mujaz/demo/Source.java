package mujaz.demo;

import java.net.URI;

/// A feed of the newsroom, as an owner would add it to the bot.
///
/// @param url where the feed is served, on the loopback address
/// @param topic slug of the topic that the feed belongs to, one of [Newsroom#topics()]
/// @param language BCP 47 tag of the language it is written in
/// @param title name of the outlet, in its own language
public record Source(URI url, String topic, String language, String title) {}
