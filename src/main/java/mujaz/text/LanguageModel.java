package mujaz.text;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/// The n-gram model of Apache OpenNLP, loaded when first asked (about 10 MB).
final class LanguageModel {

  /// The model names languages by ISO 639-3; where that code has no two-letter form of its own, the
  /// macrolanguage that publishers mean.
  private static final Map<String, String> MACROLANGUAGES =
      Map.of(
          "ekk", "et", "lvs", "lv", "pes", "fa", "cmn", "zh", "plt", "mg", "zlm", "ms", "khk", "mn",
          "gsw", "de", "als", "sq", "swh", "sw");

  /// Languages that the model sees in texts of a larger neighbour, and in which there is next to no
  /// news.
  private static final Set<String> RARE = Set.of("ce", "jv", "min", "nds", "oc", "su", "vo", "war");

  private LanguageModel() {}

  /// The most probable language among those that are written in the script.
  static String best(String text, UnicodeScript script) {
    return Arrays.stream(new LanguageDetectorME(Loaded.MODEL).predictLanguages(text))
        .map(language -> code(language.getLang()))
        .filter(code -> !RARE.contains(code) && isWrittenIn(code, script))
        .findFirst()
        .orElse("und");
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
