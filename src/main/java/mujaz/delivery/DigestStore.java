package mujaz.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mujaz.chat.ChatId;
import mujaz.story.StoryId;
import mujaz.story.TopicSlug;

/// When chats are looked at, and what became of each of their digests.
///
/// Safe for use by many threads; each method is one transaction, or part of the caller's.
public interface DigestStore {

  /// Appointments that are due, the earliest first; those of suspended chats wait.
  List<Appointment> due(Instant now, int limit);

  /// When the next one is due.
  Optional<Instant> nextDue();

  Optional<Appointment> appointmentOf(ChatId chat);

  /// A page of all appointments by chat, those after the given one.
  List<Appointment> after(ChatId last, int limit);

  /// Puts it in the place of the one that the chat had.
  void save(Appointment appointment);

  void cancel(ChatId chat);

  /// How many chats have an appointment.
  int size();

  /// Which digests of a day were made, found empty or skipped, in any thread of the chat.
  Set<Integer> slotsOf(ChatId chat, LocalDate day);

  /// The last news that a chat was told of by a digest: one that was sent, is being sent, may have
  /// arrived, or found nothing to say. One that failed or expired has told nothing.
  long told(ChatId chat, long thread);

  /// Stories that are nothing new to a chat: their brief was sent, is being sent or may have
  /// arrived, or they were news in one of the topics by that number.
  Set<StoryId> known(ChatId chat, long thread, Set<TopicSlug> topics, long upTo);

  /// Stories whose briefs wait for the chat, in order; those that are partly sent are not among
  /// them.
  List<StoryId> waiting(ChatId chat, long thread);

  /// Threads for which briefs wait, and those in which the chat reads a topic.
  Set<Long> threadsOf(ChatId chat);

  /// Owes a digest, once for each run however often it is called. A digest that waits still
  /// and the briefs that wait in this thread are not sent any more: their stories are in this one.
  ///
  /// @return false when the run was begun before: nothing happened
  boolean owe(Run run, Digest digest, Instant notBefore, Instant at);

  /// Writes down that a run has no digest, and why.
  ///
  /// @return false when the run was begun before: nothing happened
  boolean close(Run run, Outcome outcome, String reason, Instant at);

  /// Briefs that were put off are sent now, in their order.
  void release(ChatId chat, Instant now);

  /// Forgets that digests were skipped after then, in a time that has not come.
  void forgetSkippedAfter(Instant then);

  /// Forgets runs that ended before then.
  int forgetRunsBefore(Instant then);

  /// One digest of a chat, due or made.
  ///
  /// @param told the last news that it can tell
  record Run(ChatId chat, long thread, LocalDate day, int slot, long told) {}

  /// Why a run has no digest.
  enum Outcome {
    NOTHING,
    SKIPPED
  }
}
