/// Telegram: updates in, messages out, refusals mapped in one place. The only importer of
/// `org.telegram`.
///
/// Updates are polled and committed to the inbox before Telegram may forget them
/// ([TelegramPoller]), then handed to the bot in order ([InboxWorker]). Messages are rendered to
/// Telegram's HTML within its limits ([TelegramHtml]) and sent with one request an attempt
/// ([TelegramMessageSender]); what Telegram answers is read in [Refusals]. When and how often to
/// send is left to `mujaz.delivery`, what to say to `mujaz.bot`. Start at [TelegramPlatform].
@NullMarked
package mujaz.bot.telegram;

import org.jspecify.annotations.NullMarked;
