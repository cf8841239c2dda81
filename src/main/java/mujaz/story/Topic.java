package mujaz.story;

import java.util.Optional;

/// What a chat can subscribe to: the stories of its feeds, or those that match its query, or both
/// conditions.
///
/// @param name for people; the slug where none was given
/// @param query words, phrases, AND, OR, NOT; empty: everything that its feeds report
public record Topic(TopicSlug slug, String name, Optional<String> query) {}
