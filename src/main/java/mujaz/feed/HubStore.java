package mujaz.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was asked of hubs, and how far it got; kept over restarts. Safe for use by many threads;
/// each method is one transaction.
public interface HubStore {

  /// The subscription that is wanted for this feed.
  Optional<HubSubscription> find(FeedId feed);

  Optional<HubSubscription> findByToken(String token);

  /// Those whose hub is to be asked now, longest overdue first.
  List<HubSubscription> due(Instant now, int limit);

  /// Wants this for the feed, to be asked for at once; what was wanted for it before ends.
  void want(FeedId feed, Announcement announced, HubSubscription.Key key, Instant now);

  /// Wants no subscription for this feed any more: its hub is to be told.
  void end(FeedId feed, Instant now);

  /// The hub was asked, or will be: ask again at `next` unless it has answered by then.
  void asked(String token, int failures, Instant next);

  /// The hub agreed to send until `leaseEnd`; it is asked again at `next`.
  void agreed(String token, Instant leaseEnd, Instant next);

  /// The hub does not send, or not any more; it is asked again at `next`.
  void denied(String token, Instant next);

  /// Whether what the hub sends may stand in for polls.
  void trust(String token, boolean trusted);

  void forget(String token);
}
