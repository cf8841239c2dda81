package mujaz.bot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mujaz.delivery.Message;
import mujaz.delivery.Message.Button;
import mujaz.delivery.Message.Paragraph;
import mujaz.delivery.Message.Span;
import mujaz.feed.Feed;
import mujaz.feed.FeedStore;
import mujaz.feed.PollHistory;
import mujaz.story.TopicStore;

/// The sources in pages: how each is doing, which topics it is in, and a button to remove it.
final class SourceList {

  private static final int PAGE = 5;

  private final FeedStore feeds;
  private final TopicStore topics;
  private final SourceDesk desk;
  private final InstantSource clock;

  SourceList(Newsroom newsroom, InstantSource clock) {
    this.feeds = newsroom.feeds();
    this.topics = newsroom.topics();
    this.desk = newsroom.desk();
    this.clock = clock;
  }

  Message page(Request request, int number) {
    Page<Feed> page = Page.fetched(feeds::list, number, PAGE);
    List<Paragraph> lines = new ArrayList<>();
    String title = request.say("sources.title", Map.of("count", feeds.count()));
    lines.add(Paragraph.text(new Span.Bold(title)));
    List<List<Button>> rows = new ArrayList<>();
    for (Feed feed : page.items()) {
      lines.add(line(request, feed));
      rows.addAll(buttons(request, feed));
    }
    rows.addAll(page.turning(request, "/sources"));
    return new Message(lines, rows);
  }

  private static List<List<Button>> buttons(Request request, Feed feed) {
    Map<String, String> name = Map.of("name", feed.name());
    List<List<Button>> rows = new ArrayList<>();
    if (feed.history().lastError().isPresent()) {
      String again = request.say("button.retry", name);
      rows.add(List.of(request.button(again, "/retrysource " + feed.url())));
    }
    String remove = request.say("button.remove", name);
    rows.add(List.of(request.button(remove, "/removesource " + feed.url())));
    return rows;
  }

  private Paragraph line(Request request, Feed feed) {
    String state = state(request, feed.history()) + next(request, feed);
    String filed = topicsOf(feed);
    String where =
        filed.isEmpty() ? "" : ". " + request.say("source.topics", Map.of("topics", filed));
    return Paragraph.bullet(
        new Span.Bold(feed.name()),
        new Span.Plain(" – "),
        new Span.Code(WebAddress.shown(feed.url())),
        new Span.Plain(" – " + state + where));
  }

  /// When it is read next, or why it is not.
  private String next(Request request, Feed feed) {
    String key =
        switch (feed.history().polling()) {
          case RESTING -> "source.resting";
          case GONE -> "source.stopped";
          case NEW, READ -> "source.next";
        };
    if (!key.equals("source.next")) {
      return ". " + request.say(key);
    }
    return desk.nextPoll(feed.id())
        .map(at -> request.phrases().until(Duration.between(clock.instant(), at)))
        .map(wait -> ". " + request.say("source.next", Map.of("when", wait)))
        .orElse("");
  }

  private String state(Request request, PollHistory history) {
    if (history.lastError().isPresent()) {
      return request.say(
          "source.failing",
          Map.of(
              "count",
              history.failures(),
              "reason",
              Troubles.say(request.phrases(), history.lastError().get())));
    }
    return history
        .lastSuccess()
        .map(at -> request.phrases().ago(Duration.between(at, clock.instant())))
        .map(age -> request.say("source.fine", Map.of("ago", age)))
        .orElseGet(() -> request.say("source.new"));
  }

  private String topicsOf(Feed feed) {
    return topics.topicsOf(feed.id()).stream()
        .flatMap(slug -> topics.find(slug).stream())
        .map(topic -> topic.name())
        .sorted()
        .collect(Collectors.joining(" · "));
  }
}
