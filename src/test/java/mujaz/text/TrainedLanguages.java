package mujaz.text;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The languages that the model knows, by script, and how much a text of each is worth.
final class TrainedLanguages {

  /// In the order of the model's file.
  static final Map<UnicodeScript, List<String>> BY_SCRIPT = byScript();

  private static final Set<String> COMMON =
      Set.of("ar de es fa fr hi id it pt ru tr uk ur zh".split(" "));

  private TrainedLanguages() {}

  private static Map<UnicodeScript, List<String>> byScript() {
    Map<UnicodeScript, List<String>> byScript = new LinkedHashMap<>();
    byScript.put(
        UnicodeScript.LATIN,
        tags(
            """
            af az bs ca cs cy da de en eo es et eu fi fr ga gl ha hr hu id ig is it ku la lb lg lt
            lv mg mi ms mt nb nl nn om pl pt ro rw sk sl sn so sq sr st sv sw tk tl tn tr ts uz vi
            xh yo zu\
            """));
    byScript.put(UnicodeScript.CYRILLIC, tags("be bg kk ky mk mn ru sr tg tt uk uz"));
    byScript.put(UnicodeScript.ARABIC, tags("ar ckb fa ps ug ur"));
    byScript.put(UnicodeScript.DEVANAGARI, tags("hi mr ne"));
    byScript.put(UnicodeScript.ETHIOPIC, tags("am ti"));
    byScript.put(UnicodeScript.HAN, tags("ja zh"));
    return byScript;
  }

  private static List<String> tags(String words) {
    return List.of(words.split("\\s+"));
  }

  /// What a language of much news is worth before the text is looked at, in units of the weights:
  /// names make up much of a headline, and are the same in all languages.
  static int headStart(String tag) {
    return tag.equals("en") ? 60 : COMMON.contains(tag) ? 20 : 0;
  }

  /// There is far more news in Indonesian than in Malay, and many texts that are labelled Malay are
  /// Indonesian. Serbian in Latin letters must not take Bosnian and Croatian along.
  static double emphasis(LabelledText text) {
    return switch (text.tag()) {
      case "id" -> 3;
      case "sr" -> text.script() == UnicodeScript.LATIN ? 0.5 : 1;
      default -> 1;
    };
  }
}
