package mujaz.delivery;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import mujaz.story.StoryId;

/// Several stories in one message, the most reported first, grouped by topic.
///
/// What it tells is settled when it is made; how, when it is sent: so it is small, and its parts
/// stay the same when it is sent in several goes.
///
/// @param why what it was made for
/// @param day by the chat's calendar
/// @param more stories that it does not tell
public record Digest(Appointment.Why why, LocalDate day, List<Section> sections, int more) {

  public Digest {
    requireNonNull(why, "why");
    requireNonNull(day, "day");
    sections = List.copyOf(sections);
  }

  /// The stories of one topic.
  ///
  /// @param topic its name for people
  public record Section(String topic, List<Item> items) {

    public Section {
      requireNonNull(topic, "topic");
      items = List.copyOf(items);
    }
  }

  /// A story.
  ///
  /// @param sources how many publishers reported it when the digest was made
  public record Item(StoryId story, int sources) {

    public Item {
      requireNonNull(story, "story");
    }
  }

  /// How many stories it tells.
  public int size() {
    return sections.stream().mapToInt(section -> section.items().size()).sum();
  }
}
