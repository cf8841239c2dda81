/// What we poll and how: feeds, conditional and polite fetching, safe against hostile documents.
///
/// A `FeedPoller` asks one source for news and stores what is new, unread, together with the
/// validators that vouch for it. Reading the articles behind the entries is left to
/// `mujaz.article`. Start at `FeedPoller`.
@NullMarked
package mujaz.feed;

import org.jspecify.annotations.NullMarked;
