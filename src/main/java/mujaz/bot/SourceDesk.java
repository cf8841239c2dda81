package mujaz.bot;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.FirstLook;
import mujaz.story.Topic;

/// Takes sources in and lets them go. Safe for use by many threads.
///
/// All methods but [#find] are part of the caller's transaction: a source is stored, put into its
/// topic and scheduled together, and none of its entries can be read before.
public interface SourceDesk {

  /// The address of a source as people write it: a web address, or a Telegram channel; empty when
  /// it is neither.
  Optional<URI> address(String typed);

  /// The source that we have at an address as people write it, or at one as the store holds it.
  Optional<Feed> known(String typed);

  /// Looks for a source at this address, through the guarded client; what is found is the first
  /// poll, and nothing is stored. Blocks on the network: never called inside a transaction.
  Found find(URI url) throws InterruptedException;

  /// Keeps a source with the entries that were found, and has it polled from now on.
  Feed add(FirstLook.Legible look);

  /// Gives a source that we have the address where this was found, with all that belongs to it:
  /// what it had told before is not news.
  Feed move(Feed feed, FirstLook.Legible look);

  /// Puts a source into a topic, with the stories that it has told already.
  void put(Feed feed, Topic topic);

  /// Has a source polled at once, also one that was not polled any more.
  void retry(FeedId id);

  /// Has the sources polled that rested because nobody read them, and that somebody reads now.
  void wake();

  /// When a source is polled next; empty: it is not.
  Optional<Instant> nextPoll(FeedId id);

  /// Forgets a source and polls it no more.
  void remove(FeedId id);

  /// What there is at an address.
  sealed interface Found {

    /// A feed that we do not have yet.
    record New(FirstLook.Legible look) implements Found {}

    /// We have it already, be it under the address that this one leads to.
    record Known(Feed feed) implements Found {}

    /// It cannot be read; one sentence for people says why.
    record Unreadable(String reason) implements Found {}
  }
}
