/// The web chat: the same bot in a browser, for trying it and for people without Telegram.
///
/// A browser is one chat, known by a secret cookie. What it says goes to the bot like an update
/// from any platform; what the bot says comes through the outbox, is kept as a transcript and shown
/// by a stream of server-sent events. The page itself lies under `mujaz/web` on the class path:
/// plain HTML, CSS and JavaScript, no build step.
///
/// Whoever can reach the server is trusted as its owner: it listens on the loopback address, or
/// asks for a random key. Start with [WebServer]; [Gate] holds what keeps others out,
/// [WebMessageSender] is the way of the bot's messages.
@NullMarked
package mujaz.bot.web;

import org.jspecify.annotations.NullMarked;
