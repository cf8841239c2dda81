package mujaz.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// A report as its author filed it: not yet published, so without a date.
///
/// @param id its file under `reports`, as `language/event.outlet`
record Report(String id, Outlet outlet, String title, String byline, List<Block> blocks) {

  private static final int TEASER = 120;

  /// A paragraph, or the heading of the section that follows it.
  record Block(boolean heading, String text) {

    static Block of(String source) {
      boolean heading = source.startsWith("## ");
      return new Block(heading, (heading ? source.substring(3) : source).replace('\n', ' '));
    }
  }

  Report {
    blocks = List.copyOf(blocks);
  }

  static Report read(String id, Newspapers newspapers) {
    FrontMatter file = FrontMatter.read("reports/" + id + ".txt");
    Outlet outlet = newspapers.get(id.substring(id.indexOf('.') + 1));
    return new Report(id, outlet, file.get("title"), file.get("byline"), blocks(file));
  }

  /// A copy of an agency's report (`copy_of:`) lacks its last paragraph: papers shorten from the
  /// end.
  private static List<Block> blocks(FrontMatter file) {
    Optional<String> original = file.find("copy_of");
    if (original.isEmpty()) {
      return blocks(file.body());
    }
    List<Block> copied = blocks(FrontMatter.read("reports/" + original.get() + ".txt").body());
    return copied.subList(0, copied.size() - 1);
  }

  private static List<Block> blocks(String body) {
    return Arrays.stream(body.split("\n\\s*\n")).map(Block::of).toList();
  }

  /// What it is about: reports of one event by several outlets share it.
  String event() {
    return id.substring(0, id.indexOf('.'));
  }

  String path() {
    return outlet.path() + event().substring(event().indexOf('/')) + ".html";
  }

  List<String> paragraphs() {
    return blocks.stream().filter(block -> !block.heading()).map(Block::text).toList();
  }

  String lead() {
    return paragraphs().getFirst();
  }

  /// The beginning of the lead, as newspapers tease: cut at a word, with an ellipsis.
  String teaser() {
    String lead = lead();
    return lead.length() <= TEASER ? lead : lead.substring(0, lead.lastIndexOf(' ', TEASER)) + "…";
  }

  /// The whole text as feeds carry it.
  String html() {
    return blocks.stream()
        .map(block -> new Element(block.heading() ? "h3" : "p").text(block.text()).outerHtml())
        .collect(Collectors.joining("\n"));
  }
}
