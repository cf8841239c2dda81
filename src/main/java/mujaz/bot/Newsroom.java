package mujaz.bot;

import mujaz.delivery.Trail;
import mujaz.feed.FeedStore;
import mujaz.story.StoryStore;
import mujaz.story.TopicStore;

/// What there is to read, and where it comes from.
///
/// @param trail what became of it on its way to readers
public record Newsroom(
    TopicStore topics, StoryStore stories, FeedStore feeds, SourceDesk desk, Trail trail) {}
