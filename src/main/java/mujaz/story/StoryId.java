package mujaz.story;

/// The identity of a story in the store.
public record StoryId(long value) {}
