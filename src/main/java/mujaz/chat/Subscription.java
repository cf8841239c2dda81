package mujaz.chat;

import mujaz.story.TopicSlug;

/// A chat that reads a topic.
///
/// @param thread the forum topic inside the chat; 0: none
public record Subscription(ChatId chat, long thread, TopicSlug topic) {}
