package mujaz.text;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Makes `languages.model` of data that is not in the repository, or judges by cross-validation
/// what it is worth; `docs/text-quality.md` says where the data comes from and how to run this.
/// Running it again gives the same file.
final class LanguageTraining {

  private static final Path MODEL = Path.of("src/main/resources/mujaz/text/languages.model");
  private static final Path SAMPLES = Path.of("src/test/resources/mujaz/text/samples");

  private LanguageTraining() {}

  /// @param args the folder of the data, and `train` or `validate`
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    List<LabelledText> labelled = TrainingTexts.labelled(data.resolve("lingua.jsonl.gz"));
    List<LabelledText> others = others(labelled, data);
    List<LanguageTrainer> trainers = trainers(data.resolve("lingua-1.2.2.jar"));
    PrintStream out = System.out;
    switch (args[1]) {
      case "train" -> {
        List<LabelledText> all = Stream.concat(labelled.stream(), others.stream()).toList();
        Files.write(MODEL, ModelFile.of(trainers.stream().map(t -> t.learn(all)).toList()));
        out.println(MODEL + ": " + Files.size(MODEL) + " bytes");
      }
      case "validate" -> new CrossValidation(trainers, labelled, others).print(out);
      default -> throw new IllegalArgumentException("train or validate, not " + args[1]);
    }
  }

  private static List<LabelledText> others(List<LabelledText> labelled, Path data)
      throws IOException {
    List<LabelledText> others = new ArrayList<>(TrainingTexts.serbianInLatin(labelled));
    others.addAll(TrainingTexts.pieces(labelled));
    others.addAll(TrainingTexts.declarations(data.resolve("package/declaration")));
    others.addAll(TrainingTexts.ownSamples(SAMPLES));
    return others;
  }

  private static List<LanguageTrainer> trainers(Path archive) throws IOException {
    List<LanguageTrainer> trainers = new ArrayList<>();
    try (var tables = new ZipFile(archive.toFile())) {
      for (var script : TrainedLanguages.BY_SCRIPT.entrySet()) {
        List<Optional<NgramTable>> ofScript = new ArrayList<>();
        for (String tag : script.getValue()) {
          ofScript.add(table(tables, tag, script.getKey()));
        }
        List<String> tags = script.getValue().stream().map(tag -> Language.of(tag).tag()).toList();
        trainers.add(new LanguageTrainer(script.getKey(), tags, ofScript));
      }
    }
    return trainers;
  }

  private static Optional<NgramTable> table(ZipFile tables, String tag, UnicodeScript script)
      throws IOException {
    UnaryOperator<String> spelling =
        script == UnicodeScript.LATIN && tag.equals("sr")
            ? SerbianLatin::of
            : UnaryOperator.identity();
    return NgramTable.read(tables, tag, spelling);
  }
}
