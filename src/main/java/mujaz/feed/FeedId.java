package mujaz.feed;

/// The identity of a feed in the store.
public record FeedId(long value) {}
