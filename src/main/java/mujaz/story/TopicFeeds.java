package mujaz.story;

import mujaz.feed.FeedId;

/// Puts feeds into topics. Safe for use by many threads; part of the caller's transaction.
public final class TopicFeeds {

  /// How many of the feed's last articles are looked at: what is older is no news in any topic.
  private static final int LAST = 200;

  private final TopicStore topics;
  private final StoryStore stories;
  private final TopicMatcher matcher;

  public TopicFeeds(TopicStore topics, StoryStore stories, TopicMatcher matcher) {
    this.topics = topics;
    this.stories = stories;
    this.matcher = matcher;
  }

  /// Puts a feed into a topic. The stories that the feed has told already join the topic when they
  /// meet its query, so that they can be looked up; nobody is told of them.
  public void put(Topic topic, FeedId feed) {
    topics.addFeed(topic.slug(), feed);
    stories.articlesOf(feed, LAST).stream()
        .filter(told -> matcher.meets(topic, told.article()))
        .forEach(told -> stories.addTopic(told.story(), topic.slug()));
  }
}
