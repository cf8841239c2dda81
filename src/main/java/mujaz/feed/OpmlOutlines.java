package mujaz.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Collects the sources of a list with the folders that they stand in. Its caller bounds the depth,
/// which is what makes recursion safe here. Used by one thread.
final class OpmlOutlines {

  private static final int MOST_FOLDERS = 8;
  private static final int LONGEST_URL = 2_000;

  private final List<OpmlSource> sources = new ArrayList<>();
  private int unnamed;

  List<OpmlSource> sources() {
    return sources;
  }

  /// How many outlines hold neither an address that can be used nor other outlines.
  int unnamed() {
    return unnamed;
  }

  void addAll(Element list) {
    addAll(list, List.of());
  }

  private void addAll(Element parent, List<String> folders) {
    for (Element child : parent.children()) {
      if (OpmlParser.is(child, "outline")) {
        add(child, folders);
      } else {
        addAll(child, folders);
      }
    }
  }

  private void add(Element outline, List<String> folders) {
    Optional<String> url = attribute(outline, "xmlurl").filter(OpmlOutlines::isAddress);
    if (url.isPresent()) {
      sources.add(new OpmlSource(url.get(), name(outline), tagged(outline, folders)));
    } else if (outline.childrenSize() == 0) {
      unnamed++;
    }
    if (outline.childrenSize() > 0) {
      addAll(outline, url.isPresent() ? folders : inside(outline, folders));
    }
  }

  private static boolean isAddress(String url) {
    return url.length() <= LONGEST_URL && url.codePoints().allMatch(OpmlOutlines::isWritable);
  }

  /// No control character, half of a pair or noncharacter: no list that we write could hold it.
  private static boolean isWritable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.SURROGATE -> false;
      default -> (character & 0xFFFE) != 0xFFFE;
    };
  }

  private static List<String> inside(Element folder, List<String> around) {
    return joined(around, name(folder).stream());
  }

  private static List<String> tagged(Element outline, List<String> folders) {
    return joined(folders, categories(outline));
  }

  private static List<String> joined(List<String> folders, Stream<String> more) {
    return Stream.concat(folders.stream(), more).distinct().limit(MOST_FOLDERS).toList();
  }

  /// `category="/Boston/Weather,Tourism"`: the last part of each is what it is about.
  private static Stream<String> categories(Element outline) {
    return attribute(outline, "category").stream()
        .flatMap(list -> Stream.of(list.split(",", MOST_FOLDERS + 1)).limit(MOST_FOLDERS))
        .map(OpmlOutlines::lastPart)
        .flatMap(name -> OpmlParser.shown(name).stream());
  }

  private static String lastPart(String path) {
    int end = path.length();
    while (end > 0 && (path.charAt(end - 1) == '/' || path.charAt(end - 1) == ' ')) {
      end--;
    }
    return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  private static Optional<String> name(Element outline) {
    return attribute(outline, "title")
        .or(() -> attribute(outline, "text"))
        .flatMap(OpmlParser::shown);
  }

  /// By its name in any case, as lists are written.
  private static Optional<String> attribute(Element element, String name) {
    return element.attributes().asList().stream()
        .filter(attribute -> attribute.getKey().toLowerCase(Locale.ROOT).equals(name))
        .map(attribute -> attribute.getValue().strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
