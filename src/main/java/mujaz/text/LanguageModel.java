package mujaz.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The n-gram model of Apache OpenNLP, loaded when first asked (about 10 MB), corrected by the
/// small words of the languages ([FunctionWords]).
final class LanguageModel {

  /// The model names languages by ISO 639-3; where that code has no two-letter form of its own, the
  /// macrolanguage that publishers mean.
  private static final Map<String, String> MACROLANGUAGES =
      Map.of(
          "ekk", "et", "lvs", "lv", "pes", "fa", "cmn", "zh", "plt", "mg", "zlm", "ms", "khk", "mn",
          "gsw", "de", "als", "sq", "swh", "sw");

  /// Languages that the model sees in texts of a larger neighbour, and in which there is next to no
  /// news.
  private static final Set<String> RARE =
      Set.of("ce", "jv", "min", "nds", "oc", "sa", "su", "vo", "war");

  /// Languages that the model does not know: only their small words can name them.
  private static final Set<String> UNMODELLED =
      Set.of("lg", "om", "sn", "st", "ti", "tn", "ts", "xh", "yo");

  /// What stands for the confidence of the model in a language that it does not know.
  private static final double UNMODELLED_CONFIDENCE = 0.01;

  /// Below this the model only guesses.
  private static final double LEAST_CONFIDENCE = 0.001;

  /// How much a small word counts against the logarithm of the confidence of the model.
  private static final double WEIGHT_OF_WORD = 2;

  private LanguageModel() {}

  /// The most probable language among those that are written in the script, by the model and by the
  /// small words of the text.
  static String best(String text, UnicodeScript script) {
    Map<String, Double> words = FunctionWords.evidence(text);
    Map<String, Double> confidence = confidence(text);
    UNMODELLED.stream()
        .filter(words::containsKey)
        .forEach(tag -> confidence.put(tag, UNMODELLED_CONFIDENCE));
    return confidence.keySet().stream()
        .filter(tag -> isWrittenIn(tag, script))
        .max(
            Comparator.comparingDouble((String tag) -> score(tag, confidence, words))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(script == UnicodeScript.ETHIOPIC ? "am" : "und");
  }

  private static Map<String, Double> confidence(String text) {
    Map<String, Double> confidence = new HashMap<>();
    for (var language : new LanguageDetectorME(Loaded.MODEL).predictLanguages(text)) {
      confidence.merge(code(language.getLang()), language.getConfidence(), Math::max);
    }
    confidence.keySet().removeAll(RARE);
    return confidence;
  }

  private static double score(
      String tag, Map<String, Double> confidence, Map<String, Double> words) {
    double model = Math.max(LEAST_CONFIDENCE, confidence.getOrDefault(tag, 0.0));
    return Math.log(model) + WEIGHT_OF_WORD * words.getOrDefault(tag, 0.0);
  }

  private static String code(String iso3) {
    return MACROLANGUAGES.getOrDefault(iso3, ULocale.createCanonical(iso3).getLanguage());
  }

  private static boolean isWrittenIn(String code, UnicodeScript script) {
    String usual = ULocale.addLikelySubtags(new ULocale(code)).getScript();
    return usual.equals(UScript.getShortName(UScript.getCodeFromName(script.name())));
  }

  /// Loads on first use, once.
  private static final class Loaded {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream file =
          LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")) {
        if (file == null) {
          throw new IllegalStateException("the language model is missing from the class path");
        }
        return new LanguageDetectorModel(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
