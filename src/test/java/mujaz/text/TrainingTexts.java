package mujaz.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The texts that the weights of the languages are learned from, and judged by.
final class TrainingTexts {

  /// Long texts must not count for more than short ones.
  private static final int MOST_PIECES = 3;

  /// The Universal Declaration of Human Rights, for languages that have nothing else here and for
  /// spellings that the tables lack: language and file.
  private static final Map<String, List<String>> DECLARATIONS =
      Map.ofEntries(
          Map.entry("gl", List.of("glg")),
          Map.entry("ha", List.of("hau_NG")),
          Map.entry("ig", List.of("ibo")),
          Map.entry("ku", List.of("kmr", "ckb")),
          Map.entry("ky", List.of("kir")),
          Map.entry("lb", List.of("ltz")),
          Map.entry("mg", List.of("plt")),
          Map.entry("mt", List.of("mlt")),
          Map.entry("ne", List.of("nep")),
          Map.entry("ps", List.of("pbu")),
          Map.entry("rw", List.of("kin")),
          Map.entry("tg", List.of("tgk")),
          Map.entry("tk", List.of("tuk_latn")),
          Map.entry("tt", List.of("tat")),
          Map.entry("ug", List.of("uig_arab")),
          Map.entry("uz", List.of("uzn_latn", "uzn_cyrl")),
          Map.entry("zh", List.of("cmn_hant")));

  private TrainingTexts() {}

  /// The labelled set of the library Lingua, as in the evaluation kit: a JSON object a line.
  static List<LabelledText> labelled(Path file) throws IOException {
    var json = new ObjectMapper();
    var texts = new ArrayList<LabelledText>();
    try (InputStream packed = Files.newInputStream(file);
        var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = json.readTree(line);
        LabelledText.of(
                row.get("lang").asText(), row.get("kind").asText(), row.get("text").asText())
            .ifPresent(texts::add);
      }
    }
    return texts;
  }

  /// Headline-sized pieces of sentences: the shorter a text, the more the edges of its words count.
  static List<LabelledText> pieces(List<LabelledText> labelled) {
    return labelled.stream()
        .filter(text -> text.kind().equals("sentences"))
        .flatMap(text -> text.pieces(MOST_PIECES))
        .toList();
  }

  /// Serbian in Latin letters: the labelled texts, which are in Cyrillic, respelled.
  static List<LabelledText> serbianInLatin(List<LabelledText> labelled) {
    return labelled.stream()
        .filter(text -> text.tag().equals("sr") && text.script() == UnicodeScript.CYRILLIC)
        .map(text -> LabelledText.of("sr", "respelled", SerbianLatin.of(text.text())))
        .flatMap(Optional::stream)
        .toList();
  }

  /// Articles of the Declaration and the headline-sized pieces of them.
  static List<LabelledText> declarations(Path folder) throws IOException {
    var texts = new ArrayList<LabelledText>();
    for (String tag : DECLARATIONS.keySet().stream().sorted().toList()) {
      for (String name : DECLARATIONS.getOrDefault(tag, List.of())) {
        Path file = folder.resolve(name + ".html");
        Jsoup.parse(Files.readString(file)).select("p").stream()
            .map(Element::text)
            .flatMap(paragraph -> wholeAndPieces(tag, "declaration", paragraph))
            .forEach(texts::add);
      }
    }
    return texts;
  }

  /// Our own sentences, a line each, in languages for which there is nothing else.
  static List<LabelledText> ownSamples(Path folder) throws IOException {
    var texts = new ArrayList<LabelledText>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String tag = file.getFileName().toString().replace(".txt", "");
        Files.readAllLines(file).stream()
            .flatMap(line -> wholeAndPieces(tag, "own", line))
            .forEach(texts::add);
      }
    }
    return texts;
  }

  private static Stream<LabelledText> wholeAndPieces(String tag, String kind, String text) {
    return LabelledText.of(tag, kind, text).stream()
        .flatMap(whole -> Stream.concat(Stream.of(whole), whole.pieces(Integer.MAX_VALUE)));
  }
}
