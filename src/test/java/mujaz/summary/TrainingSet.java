package mujaz.summary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mujaz.acceptance.AcceptanceSet;
import mujaz.article.PlainArticle;
import mujaz.text.Language;

/// Documents of one kind, with what is to be reached on them.
///
/// @param norm what each column is divided by: the lead's figures, or 1
/// @param goals one for each column
/// @param importance of a shortfall in this set beside others
record TrainingSet(
    String name,
    List<? extends TrainingDocument> documents,
    List<double[]> norm,
    List<Double> goals,
    double importance) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// A public set in the form of `mujaz summarize`: `id`, `lang`, `title`, `paras`, `refs`.
  static TrainingSet read(Path file, double importance, Double... goals) {
    try (Stream<String> lines = Files.lines(file)) {
      List<TrainingDocument.Public> documents =
          lines.filter(line -> !line.isBlank()).map(TrainingSet::document).toList();
      String name = file.getFileName().toString().replace(".jsonl", "");
      List<double[]> norm = documents.stream().map(TrainingDocument.Public::figuresOfLead).toList();
      return new TrainingSet(name, documents, norm, List.of(goals), importance);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrainingDocument.Public document(String line) {
    try {
      JsonNode row = JSON.readTree(line);
      List<String> sentences = new ArrayList<>();
      row.path("paras").forEach(paragraph -> paragraph.forEach(s -> sentences.add(s.asText())));
      List<String> references = new ArrayList<>();
      row.path("refs").forEach(reference -> references.add(reference.asText()));
      Language language = Language.of(row.path("lang").asText());
      String title = row.path("title").asText("");
      Document document = Document.ofSentences(title, sentences, language);
      return TrainingDocument.Public.of(row.path("id").asText(), document, sentences, references);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The acceptance set of this repository.
  static TrainingSet acceptance(double importance, Double... goals) {
    return plain(
        "acceptance",
        AcceptanceSet.all().stream().map(TrainingDocument.Edited::of).toList(),
        importance,
        goals);
  }

  /// The article that the project was started for, and words of the sentences that must be among so
  /// many.
  static TrainingSet seed(Path file, List<String> wanted, int places, double importance)
      throws IOException {
    Document document = Document.of(PlainArticle.read(Files.readString(file)));
    List<Integer> sentences =
        IntStream.range(0, document.sentences().size())
            .filter(i -> wanted.stream().anyMatch(document.sentences().get(i).text()::contains))
            .boxed()
            .toList();
    TrainingDocument seed =
        new TrainingDocument.Wanted("seed", Candidates.of(document), sentences, places);
    return plain("seed at " + places, List.of(seed), importance, 1.0);
  }

  private static TrainingSet plain(
      String name, List<? extends TrainingDocument> documents, double importance, Double... goals) {
    double[] ones = new double[goals.length];
    Arrays.fill(ones, 1);
    return new TrainingSet(
        name, documents, documents.stream().map(_ -> ones).toList(), List.of(goals), importance);
  }

  /// Only some of the documents.
  TrainingSet where(Predicate<TrainingDocument> kept) {
    int[] places =
        IntStream.range(0, documents.size()).filter(i -> kept.test(documents.get(i))).toArray();
    return new TrainingSet(
        name,
        Arrays.stream(places).mapToObj(documents::get).toList(),
        Arrays.stream(places).mapToObj(norm::get).toList(),
        goals,
        importance);
  }

  /// What the weights reach, each column as a ratio to the norm.
  double[] figures(Weights weights) {
    List<double[]> all =
        documents.parallelStream().map(document -> document.figures(weights)).toList();
    double[] ratios = new double[goals.size()];
    Arrays.setAll(ratios, column -> sum(all, column) / sum(norm, column));
    return ratios;
  }

  private static double sum(List<double[]> figures, int column) {
    return figures.stream().mapToDouble(of -> of[column]).sum();
  }
}
