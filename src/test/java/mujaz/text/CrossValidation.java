package mujaz.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Learns from four fifths of the texts and judges by the last, five times over: how often the
/// detector names the language of a text that it has not seen.
record CrossValidation(
    List<LanguageTrainer> trainers, List<LabelledText> labelled, List<LabelledText> others) {

  private static final int FOLDS = 5;

  private static final Set<String> WITH_FILE =
      Set.of("ar fa ur he en fr es pt de it ru uk tr id hi zh ja ko".split(" "));

  /// Right answers among all.
  private record Tally(int right, int all) {
    Tally plus(Tally more) {
      return new Tally(right + more.right, all + more.all);
    }

    double share() {
      return (double) right / all;
    }
  }

  /// Accuracy by kind of text, macro over languages, and for each language on sentences.
  void print(PrintStream out) throws IOException {
    Map<String, Map<String, Tally>> kinds = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      judge(fold, kinds);
    }
    kinds.forEach((kind, languages) -> line(out, kind, languages.values().stream()));
    Map<String, Tally> sentences = kinds.getOrDefault("sentences", Map.of());
    line(
        out,
        "sentences, languages with a file",
        WITH_FILE.stream().filter(sentences::containsKey).map(sentences::get));
    out.println(
        sentences.entrySet().stream()
            .sorted(Comparator.comparingDouble(language -> language.getValue().share()))
            .map(language -> figure(language.getKey(), language.getValue().share()))
            .collect(Collectors.joining(" ")));
  }

  private void judge(int fold, Map<String, Map<String, Tally>> kinds) throws IOException {
    List<LabelledText> all = Stream.concat(labelled.stream(), others.stream()).toList();
    List<LabelledText> seen = all.stream().filter(text -> text.fold(FOLDS) != fold).toList();
    byte[] file = ModelFile.of(trainers.stream().map(trainer -> trainer.learn(seen)).toList());
    var model = new LanguageModel(new ByteArrayInputStream(file));
    all.stream()
        .filter(text -> text.fold(FOLDS) == fold)
        .forEach(text ->
            kinds
                .computeIfAbsent(text.kind(), kind -> new TreeMap<>())
                .merge(text.tag(), tally(text, model), Tally::plus));
  }

  private static Tally tally(LabelledText text, LanguageModel model) {
    Language found = LanguageDetector.detect(text.text(), Language.UNDETERMINED, () -> model);
    return new Tally(found.tag().equals(text.tag()) ? 1 : 0, 1);
  }

  private static void line(PrintStream out, String kind, Stream<Tally> languages) {
    double mean = languages.mapToDouble(Tally::share).average().orElse(0);
    out.println(figure(kind + ":", mean));
  }

  private static String figure(String name, double share) {
    return String.format(Locale.ROOT, "%s %.4f", name, share);
  }
}
