package mujaz.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mujaz.delivery.NewsLog.News;
import mujaz.story.StoryId;
import mujaz.story.Topic;

/// Picks what a digest tells: the stories that most publishers report, of those the newest, as many
/// as one can read in one go. Pure.
final class DigestEditor {

  static final int MOST = 15;

  private static final Comparator<Pick> RANKING =
      Comparator.comparingInt((Pick pick) -> pick.news().sources())
          .thenComparingLong(pick -> pick.news().number())
          .reversed();

  private DigestEditor() {}

  /// A story and the first of the topics that it is news in.
  private record Pick(Topic topic, News news) {}

  /// What is told of the news of some topics.
  record Selection(List<Digest.Section> sections, int more) {

    boolean isEmpty() {
      return sections.isEmpty();
    }
  }

  static Selection select(Map<Topic, List<News>> news) {
    Map<StoryId, Pick> picks = new LinkedHashMap<>();
    news.forEach((topic, ofTopic) ->
        ofTopic.forEach(item -> picks.putIfAbsent(item.story(), new Pick(topic, item))));
    List<Pick> best = picks.values().stream().sorted(RANKING).limit(MOST).toList();
    return new Selection(sections(best), picks.size() - best.size());
  }

  /// The topic of the best story comes first.
  private static List<Digest.Section> sections(List<Pick> best) {
    Map<Topic, List<Digest.Item>> items = new LinkedHashMap<>();
    best.forEach(pick ->
        items
            .computeIfAbsent(pick.topic(), topic -> new ArrayList<>())
            .add(new Digest.Item(pick.news().story(), pick.news().sources())));
    return items.entrySet().stream()
        .map(section -> new Digest.Section(section.getKey().name(), section.getValue()))
        .toList();
  }
}
