package mujaz.bot;

import mujaz.feed.FeedStore;
import mujaz.story.StoryStore;
import mujaz.story.TopicStore;

/// What there is to read, and where it comes from.
public record Newsroom(TopicStore topics, StoryStore stories, FeedStore feeds, SourceDesk desk) {}
