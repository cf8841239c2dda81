package mujaz.feed;

/// The identity of an entry in the store.
public record EntryId(long value) {}
