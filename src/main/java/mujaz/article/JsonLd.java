package mujaz.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What a page says of its article in JSON-LD (<https://schema.org/Article>), wherever in the graph
/// it stands. A script that cannot be read counts as absent.
final class JsonLd {

  private static final int MOST_NODES = 5_000;

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  /// The texts of an article in a script that is no JSON.
  private static final Pattern FIELD =
      Pattern.compile(
          "\"(articleBody|headline|datePublished|dateModified|inLanguage)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /// What follows the name of a short text.
  private static final Pattern TEXT = Pattern.compile("\\s{0,9}:\\s{0,9}\"([^\"]{4,60})\"");

  private final List<JsonNode> articles;
  private final List<String> scripts;

  private JsonLd(List<JsonNode> articles, List<String> scripts) {
    this.articles = articles;
    this.scripts = scripts;
  }

  static JsonLd of(Landmarks page) {
    List<JsonNode> articles = new ArrayList<>();
    List<String> scripts = new ArrayList<>();
    page.scripts("application/ld+json")
        .map(Element::data)
        .forEach(script -> {
          scripts.add(script);
          tree(script).ifPresent(root -> collect(root, articles));
        });
    return new JsonLd(articles, scripts);
  }

  /// Broken JSON is common; of what cannot be read the texts that we look for are taken.
  private static Optional<JsonNode> tree(String json) {
    try {
      return Optional.of(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return salvaged(json);
    }
  }

  private static Optional<JsonNode> salvaged(String json) {
    ObjectNode article = JSON.createObjectNode();
    Matcher field = FIELD.matcher(json);
    while (field.find()) {
      String name = field.group(1);
      if (!article.has(name)) {
        article.put(name, unescaped(field.group(2)));
      }
    }
    return json.contains("Article") && !article.isEmpty()
        ? Optional.of(article.put("@type", "Article"))
        : Optional.empty();
  }

  private static String unescaped(String text) {
    try {
      return JSON.readValue("\"" + text + "\"", String.class);
    } catch (JsonProcessingException e) {
      return text;
    }
  }

  private static void collect(JsonNode root, List<JsonNode> articles) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.removeFirst();
      if (isArticle(node)) {
        articles.add(node);
      }
      node.forEach(open::addLast);
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    String types = type.isArray() ? type.toString() : type.asText();
    return types.contains("Article") || types.contains("Posting") || types.contains("Report");
  }

  /// Selectors of the parts of an article that are not free to read. That an article as a whole is
  /// not says little: many that everybody can read are marked so.
  List<String> soldParts() {
    return articles.stream()
        .filter(JsonLd::isSold)
        .map(article -> article.path("hasPart"))
        .flatMap(parts -> parts.isArray() ? elements(parts) : Stream.of(parts))
        .filter(JsonLd::isSold)
        .flatMap(part -> texts(part.path("cssSelector")))
        .toList();
  }

  private static boolean isSold(JsonNode node) {
    return "false".equalsIgnoreCase(node.path("isAccessibleForFree").asText());
  }

  Optional<String> text(String field) {
    return articles.stream().flatMap(article -> texts(article.path(field))).findFirst();
  }

  /// All texts of that field, those of the articles first, then those of anything else; also where
  /// the JSON is broken.
  Stream<String> all(String field) {
    String name = "\"" + field + "\"";
    return Stream.concat(
        articles.stream().flatMap(article -> texts(article.path(field))),
        scripts.stream().flatMap(script -> anywhere(name, script).stream()));
  }

  private static List<String> anywhere(String name, String script) {
    List<String> texts = new ArrayList<>();
    Matcher text = TEXT.matcher(script);
    for (int at = script.indexOf(name); at >= 0; ) {
      boolean told = text.region(at + name.length(), script.length()).lookingAt();
      if (told) {
        texts.add(text.group(1));
      }
      at = script.indexOf(name, told ? text.end() : at + 1);
    }
    return texts;
  }

  /// The name, address or other field of what stands at `field`, which may be a text itself.
  Optional<String> text(String field, String part) {
    return articles.stream()
        .map(article -> article.path(field))
        .flatMap(node -> node.isArray() ? elements(node) : Stream.of(node))
        .flatMap(node -> Stream.concat(texts(node.path(part)), texts(node)))
        .findFirst();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return nodes.stream();
  }

  private static Stream<String> texts(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank()
        ? Stream.of(node.asText().strip())
        : Stream.empty();
  }
}
