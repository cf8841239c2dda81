package mujaz.feed;

import java.util.Optional;

/// What a feed told of itself in a good poll.
///
/// @param title empty: it told none, and keeps the one that it had
public record Told(Optional<String> title, Validators validators, Rhythm rhythm) {}
