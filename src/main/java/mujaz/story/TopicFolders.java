package mujaz.story;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mujaz.text.Folding;

/// The topics that the folders of a list of sources stand for: those of the same name, or new ones.
/// Part of the caller's transaction; for one thread.
public final class TopicFolders {

  private static final int LONGEST_SLUG = 28;
  private static final int LONGEST_NAME = 64;

  private final TopicStore topics;
  private final Transliterator latin = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private final Map<String, TopicSlug> known = new HashMap<>();

  public TopicFolders(TopicStore topics) {
    this.topics = topics;
  }

  /// The topic of a folder.
  public TopicSlug of(String folder) {
    return known.computeIfAbsent(Folding.fold(folder), folded -> found(folded, folder));
  }

  private TopicSlug found(String folded, String folder) {
    List<Topic> all = topics.list();
    Optional<Topic> named =
        all.stream()
            .filter(topic ->
                folded.equals(topic.slug().value()) || folded.equals(Folding.fold(topic.name())))
            .findFirst();
    return named.map(Topic::slug).orElseGet(() -> added(folder));
  }

  private TopicSlug added(String folder) {
    String stem = stem(folder);
    TopicSlug slug = new TopicSlug(stem);
    for (int number = 2; topics.find(slug).isPresent(); number++) {
      slug = new TopicSlug(stem + "-" + number);
    }
    topics.save(new Topic(slug, shortened(folder), Optional.empty()));
    return slug;
  }

  /// In letters that can be typed in a command, whatever the folder's are.
  private String stem(String folder) {
    String plain =
        latin
            .transliterate(shortened(folder))
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG)).replaceAll("-$", "");
    return cut.isEmpty() ? "topic" : cut;
  }

  private static String shortened(String folder) {
    int length = folder.codePointCount(0, folder.length());
    return length <= LONGEST_NAME
        ? folder
        : folder.substring(0, folder.offsetByCodePoints(0, LONGEST_NAME)).strip();
  }
}
