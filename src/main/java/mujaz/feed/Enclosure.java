package mujaz.feed;

import java.util.Optional;

/// A media file that an entry points to.
public record Enclosure(String url, Optional<String> type) {}
