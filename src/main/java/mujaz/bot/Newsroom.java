package mujaz.bot;

import mujaz.story.StoryStore;
import mujaz.story.TopicStore;

/// What there is to read.
public record Newsroom(TopicStore topics, StoryStore stories) {}
