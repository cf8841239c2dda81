package mujaz.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.feed.NewEntry.Reading;

/// A store of one feed; the real ones are held to a contract of their own.
final class OneFeed implements FeedStore {

  Polling polling = Polling.NEW;
  boolean read;
  private Rhythm rhythm = Rhythm.UNKNOWN;
  private final Set<String> known = new HashSet<>();
  final List<NewEntry> stored = new ArrayList<>();
  final List<FeedId> merged = new ArrayList<>();
  Optional<Feed> other = Optional.empty();
  Validators validators = Validators.NONE;
  private Optional<Instant> lastSuccess = Optional.empty();
  int failures;
  URI url = PollerStage.URL;

  long count(Reading reading) {
    return stored.stream().filter(entry -> entry.reading() == reading).count();
  }

  @Override
  public Optional<Feed> find(FeedId id) {
    PollHistory history =
        new PollHistory(failures, Optional.empty(), Optional.empty(), lastSuccess, polling, rhythm);
    return id.value() == 1
        ? Optional.of(new Feed(id, url, Optional.empty(), validators, history))
        : Optional.empty();
  }

  @Override
  public Set<String> known(FeedId id, Set<String> identities) {
    return identities.stream().filter(known::contains).collect(Collectors.toSet());
  }

  @Override
  public int saveFetched(FeedId id, Told told, List<NewEntry> entries, Instant at) {
    validators = told.validators();
    rhythm = told.rhythm();
    lastSuccess = Optional.of(at);
    failures = 0;
    entries.forEach(entry -> known.add(entry.identity()));
    stored.addAll(entries);
    return entries.size();
  }

  @Override
  public int saveSent(FeedId id, List<NewEntry> entries, Instant at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void saveNotModified(FeedId id, Validators validators, Instant at) {
    this.validators = validators;
    lastSuccess = Optional.of(at);
    failures = 0;
  }

  @Override
  public void saveFailure(FeedId id, String reason, Instant at) {
    failures++;
  }

  @Override
  public void forgiveFailure(FeedId id) {
    failures--;
  }

  @Override
  public boolean tell(FeedId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean isRead(FeedId id) {
    return read;
  }

  @Override
  public void savePolling(FeedId id, Polling polling) {
    this.polling = polling;
  }

  @Override
  public List<FeedId> wake() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean move(FeedId id, URI url) {
    this.url = url;
    return true;
  }

  @Override
  public void merge(FeedId gone, FeedId into) {
    merged.add(gone);
    merged.add(into);
  }

  @Override
  public Feed add(URI url) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Feed> findByUrl(URI url) {
    return other.filter(feed -> feed.url().equals(url));
  }

  @Override
  public List<Feed> list(int offset, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Feed> after(FeedId last, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int count() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(FeedId id) {
    throw new UnsupportedOperationException();
  }
}
