package mujaz.text;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.zip.InflaterInputStream;

/// A linear model of the languages that share a script: each n-gram of a text ([Ngrams]) adds its
/// weight to the languages that it speaks for, and the language with most wins. The weights are
/// learned by `LanguageTraining`, which also says where from; the file `languages.model` is read on
/// first use. Immutable.
final class LanguageModel {

  /// A language as it is written in one script, and what it is worth before a text is looked at.
  record Candidate(String tag, UnicodeScript script, int headStart) {}

  /// Between the hash of an n-gram and its neighbours in the sorted list there is a bucket of this
  /// many leading bits, so that the search in it is short.
  private static final int BUCKET_BITS = 16;

  /// What an expected language is worth before the text is looked at: about as much as one telling
  /// word.
  private static final int EXPECTED = 60;

  private final Candidate[] candidates;
  private final int[] hashes;
  private final int[] buckets;

  /// Where the shares of each n-gram begin in [#shares]; one more at the end.
  private final int[] starts;

  /// A language and, in the low byte, the weight that it is given: the two are read together, and
  /// the model is larger than what a processor keeps at hand.
  private final short[] shares;

  LanguageModel(InputStream model) throws IOException {
    var file = new DataInputStream(new InflaterInputStream(model));
    this.candidates = new Candidate[file.readInt()];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = candidate(file);
    }
    int features = file.readInt();
    this.hashes = hashes(file.readNBytes(3 * features), features);
    this.buckets = buckets(hashes);
    this.starts = starts(file.readNBytes(features));
    byte[] owners = file.readNBytes(starts[features]);
    this.shares = shares(owners, file.readNBytes(starts[features]));
  }

  /// The model of the program.
  static LanguageModel get() {
    return Loaded.MODEL;
  }

  /// The language that the n-grams of the text speak for most, among those that are written in the
  /// script; the expected one has a head start. `und` where the model knows none.
  String best(String text, UnicodeScript script, String expected) {
    int[] scores = scores(Ngrams.of(text, script));
    String best = "und";
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < candidates.length; i++) {
      int headStart = candidates[i].tag().equals(expected) ? EXPECTED : candidates[i].headStart();
      int score = scores[i] + headStart;
      if (candidates[i].script() == script && score > most) {
        best = candidates[i].tag();
        most = score;
      }
    }
    return best;
  }

  private static Candidate candidate(DataInputStream file) throws IOException {
    return new Candidate(file.readUTF(), UnicodeScript.valueOf(file.readUTF()), file.readInt());
  }

  private int[] scores(int[] ngrams) {
    int[] scores = new int[candidates.length];
    new NgramCounts(ngrams).forEach((ngram, times) -> add(find(ngram), times, scores));
    return scores;
  }

  private void add(int feature, int times, int[] scores) {
    if (feature < 0) {
      return;
    }
    int end = starts[feature + 1];
    for (int i = starts[feature]; i < end; i++) {
      int share = shares[i];
      scores[share >> Byte.SIZE] += times * (byte) share;
    }
  }

  private int find(int hash) {
    int bucket = hash >>> (Integer.SIZE - BUCKET_BITS);
    for (int i = buckets[bucket]; i < buckets[bucket + 1]; i++) {
      if (hashes[i] == hash) {
        return i;
      }
    }
    return -1;
  }

  private static short[] shares(byte[] owners, byte[] weights) {
    short[] shares = new short[owners.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = (short) (owners[i] << Byte.SIZE | (weights[i] & 0xFF));
    }
    return shares;
  }

  /// Hashes are in the unsigned order, each as the distance to the one before in three bytes.
  private static int[] hashes(byte[] steps, int count) {
    int[] hashes = new int[count];
    int hash = 0;
    for (int i = 0, at = 0; i < count; i++, at += 3) {
      hash += (steps[at] & 0xFF) << 16 | (steps[at + 1] & 0xFF) << 8 | (steps[at + 2] & 0xFF);
      hashes[i] = hash;
    }
    return hashes;
  }

  private static int[] buckets(int[] hashes) {
    int[] buckets = new int[(1 << BUCKET_BITS) + 1];
    int at = 0;
    for (int bucket = 0; bucket < buckets.length; bucket++) {
      while (at < hashes.length && hashes[at] >>> (Integer.SIZE - BUCKET_BITS) < bucket) {
        at++;
      }
      buckets[bucket] = at;
    }
    return buckets;
  }

  private static int[] starts(byte[] counts) {
    int[] starts = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      starts[i + 1] = starts[i] + counts[i];
    }
    return starts;
  }

  /// Loads on first use, once.
  private static final class Loaded {
    static final LanguageModel MODEL = load();

    private static LanguageModel load() {
      try (InputStream file = LanguageModel.class.getResourceAsStream("languages.model")) {
        if (file == null) {
          throw new IllegalStateException("the language model is missing from the class path");
        }
        return new LanguageModel(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
