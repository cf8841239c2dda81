package mujaz.story;

import java.time.Instant;
import java.util.Optional;
import mujaz.article.Article;
import mujaz.feed.FeedId;
import mujaz.summary.Summary;

/// One article as a source of a story.
///
/// @param source the publisher's name, shown to readers
/// @param feed where we met it; empty for articles that no feed brought
/// @param at publication time, or first-seen time where that is missing or implausible
public record Report(
    String source, Optional<FeedId> feed, Article article, Summary summary, Instant at) {}
