package mujaz.bot.telegram;

import java.time.Instant;

/// What Telegram says about the webhook (`getWebhookInfo`).
///
/// @param url where updates go; empty: nowhere, they are polled
/// @param pending updates that wait to be delivered
/// @param failed when a delivery last failed; the epoch: never
/// @param failure how it failed
record WebhookState(String url, int pending, Instant failed, String failure) {}
