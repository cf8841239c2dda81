package mujaz.text;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/// Packs what was learned into the form that [LanguageModel] reads: weights as bytes, without those
/// that are zero.
final class ModelFile {

  /// One unit of a byte.
  private static final double UNIT = 0.2;

  /// The weights of an n-gram; owners are numbers of candidates.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Row(int hash, byte[] owners, byte[] weights) {}

  private ModelFile() {}

  /// The file, packed.
  static byte[] of(List<LanguageWeights> scripts) throws IOException {
    List<Row> rows = new ArrayList<>();
    int candidates = 0;
    for (LanguageWeights script : scripts) {
      addRows(script, candidates, rows);
      candidates += script.tags().size();
    }
    rows.sort(Comparator.comparing(Row::hash, Integer::compareUnsigned));
    var bytes = new ByteArrayOutputStream();
    try (var file = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      file.writeInt(candidates);
      for (LanguageWeights script : scripts) {
        for (String tag : script.tags()) {
          file.writeUTF(tag);
          file.writeUTF(script.script().name());
          file.writeInt(TrainedLanguages.headStart(tag));
        }
      }
      writeRows(rows, file);
    }
    return bytes.toByteArray();
  }

  private static void writeRows(List<Row> rows, DataOutputStream file) throws IOException {
    file.writeInt(rows.size());
    int before = 0;
    for (Row row : rows) {
      int step = row.hash() - before;
      if (step >>> 24 != 0) {
        throw new IllegalStateException("too few n-grams for steps of three bytes");
      }
      file.write(step >>> 16);
      file.writeShort(step);
      before = row.hash();
    }
    for (Row row : rows) {
      file.write(row.owners().length);
    }
    for (Row row : rows) {
      file.write(row.owners());
    }
    for (Row row : rows) {
      file.write(row.weights());
    }
  }

  private static void addRows(LanguageWeights script, int firstCandidate, List<Row> rows) {
    int languages = script.tags().size();
    for (int i = 0; i < script.hashes().length; i++) {
      Row row =
          row(
              script.hashes()[i],
              Arrays.copyOfRange(script.weights(), i * languages, (i + 1) * languages),
              firstCandidate);
      if (row.owners().length > 0) {
        rows.add(row);
      }
    }
  }

  private static Row row(int hash, float[] weights, int firstCandidate) {
    var owners = new ByteArrayOutputStream();
    var units = new ByteArrayOutputStream();
    for (int language = 0; language < weights.length; language++) {
      int rounded = Math.clamp(Math.round(weights[language] / UNIT), -127, 127);
      if (rounded != 0) {
        owners.write(firstCandidate + language);
        units.write(rounded);
      }
    }
    return new Row(hash, owners.toByteArray(), units.toByteArray());
  }
}
