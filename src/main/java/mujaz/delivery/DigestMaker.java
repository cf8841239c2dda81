package mujaz.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mujaz.chat.Chat;
import mujaz.chat.QuietHours;
import mujaz.chat.Slot;
import mujaz.chat.Timetable;
import mujaz.delivery.DigestEditor.Selection;
import mujaz.delivery.DigestStore.Outcome;
import mujaz.delivery.DigestStore.Run;
import mujaz.delivery.NewsLog.News;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.story.Topic;
import mujaz.story.TopicSlug;

/// Makes what is owed at an appointment: one digest for each thread of the chat, or the note that
/// there is none. Each call is part of a transaction. Belongs to one round of the [DigestDesk].
final class DigestMaker {

  private final DigestDesk.Stores stores;
  private final DigestStore digests;
  private final Newsstand news;
  private final Agenda agenda;

  DigestMaker(DigestDesk.Stores stores, Newsstand news, Agenda agenda) {
    this.stores = stores;
    this.digests = stores.digests();
    this.news = news;
    this.agenda = agenda;
  }

  /// Tells what became news since the last digest, and what waits.
  void tellNews(Chat chat, Appointment appointment) {
    for (long thread : threads(chat)) {
      Map<Topic, List<News>> all = fresh(chat, thread, appointment);
      waiting(chat, thread).forEach((topic, held) -> all.merge(topic, held, DigestMaker::both));
      tell(chat, thread, appointment, all);
    }
  }

  /// Tells what waits, and nothing else.
  void tellWaiting(Chat chat, Appointment appointment) {
    for (long thread : threads(chat)) {
      tell(chat, thread, appointment, waiting(chat, thread));
    }
  }

  void skip(Chat chat, Appointment appointment, String reason) {
    for (long thread : threads(chat)) {
      digests.close(run(chat, thread, appointment), Outcome.SKIPPED, reason, agenda.now());
    }
  }

  private void tell(
      Chat chat, long thread, Appointment appointment, Map<Topic, List<News>> ofTopics) {
    Run run = run(chat, thread, appointment);
    Selection selection = DigestEditor.select(ofTopics);
    if (selection.isEmpty()) {
      digests.close(run, Outcome.NOTHING, "no news in its topics", agenda.now());
      return;
    }
    Digest digest =
        new Digest(appointment.why(), appointment.day(), selection.sections(), selection.more());
    digests.owe(run, digest, notBefore(chat, appointment), agenda.now());
  }

  /// A digest that was chosen for an hour of quiet comes all the same; one that is late waits.
  private Instant notBefore(Chat chat, Appointment appointment) {
    Optional<Slot> slot =
        Timetable.of(chat.preferences()).on(appointment.day()).stream()
            .filter(one -> one.number() == appointment.slot())
            .findFirst();
    return chat.preferences()
        .nightAt(agenda.now())
        .filter(night -> slot.filter(chosen -> !chosen.due().isBefore(night.start())).isEmpty())
        .map(QuietHours.Night::end)
        .orElse(agenda.now());
  }

  private Map<Topic, List<News>> fresh(Chat chat, long thread, Appointment appointment) {
    long told = Math.max(appointment.told(), digests.told(chat.id(), thread));
    List<Topic> topics = topics(chat, thread);
    Set<StoryId> known = digests.known(chat.id(), thread, slugs(topics), told);
    Map<Topic, List<News>> fresh = new LinkedHashMap<>();
    for (Topic topic : topics) {
      fresh.put(
          topic,
          news.after(told, topic.slug()).stream()
              .filter(item -> !known.contains(item.story()))
              .toList());
    }
    return fresh;
  }

  /// Briefs that were put off, each under the first of its topics that the chat reads.
  private Map<Topic, List<News>> waiting(Chat chat, long thread) {
    List<Topic> topics = topics(chat, thread);
    Map<Topic, List<News>> waiting = new LinkedHashMap<>();
    for (StoryId id : digests.waiting(chat.id(), thread)) {
      stores
          .stories()
          .find(id)
          .ifPresent(story ->
              waiting
                  .computeIfAbsent(topicOf(story, topics), topic -> new ArrayList<>())
                  .add(new News(id.value(), id, publishers(story))));
    }
    return waiting;
  }

  private static Topic topicOf(Story story, List<Topic> read) {
    return read.stream()
        .filter(topic -> story.topics().contains(topic.slug()))
        .findFirst()
        .orElseGet(() -> unread(story));
  }

  /// The chat follows none of its topics any more.
  private static Topic unread(Story story) {
    TopicSlug slug =
        story.topics().stream()
            .min(Comparator.comparing(TopicSlug::value))
            .orElse(new TopicSlug("-"));
    return new Topic(slug, slug.value(), Optional.empty());
  }

  private static int publishers(Story story) {
    return (int) story.sources().stream().map(Story.Source::name).distinct().count();
  }

  private List<Topic> topics(Chat chat, long thread) {
    return stores.chats().subscriptionsOf(chat.id(), thread).stream()
        .sorted(Comparator.comparing(TopicSlug::value))
        .flatMap(slug -> stores.topics().find(slug).stream())
        .toList();
  }

  private static Set<TopicSlug> slugs(List<Topic> topics) {
    return topics.stream().map(Topic::slug).collect(Collectors.toUnmodifiableSet());
  }

  private static List<News> both(List<News> one, List<News> other) {
    List<News> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  /// A chat that follows nothing has a run all the same: it says that there was nothing to say.
  private Set<Long> threads(Chat chat) {
    Set<Long> threads = digests.threadsOf(chat.id());
    return threads.isEmpty() ? Set.of(0L) : threads;
  }

  private Run run(Chat chat, long thread, Appointment appointment) {
    return new Run(chat.id(), thread, appointment.day(), appointment.slot(), news.last());
  }
}
