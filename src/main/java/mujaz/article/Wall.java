package mujaz.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/// Tells pages that stand before an article from articles: questions of consent, proofs of being
/// human, programs that would fetch the text.
///
/// Only short texts are suspected; an article about cookies is longer than a banner.
final class Wall {

  private static final int LONGEST = 2_500;
  private static final int LONGEST_PROOF = 625;
  private static final int SHELL = 200;

  /// So many characters for each word of consent: a banner speaks of little else.
  private static final int DENSE = 90;

  private static final int FEWEST_WORDS = 3;

  /// None is a part of another. A pattern of them all takes as long as reading the page.
  private static final List<String> CONSENT =
      List.of(
          ("cookie|consent|partners|personal data|tracking|privacy|personalised|personalized|advertising|third party|third parties"
                  + "|einwilligung|zustimmung|datenschutz|werbung|personenbezogene"
                  + "|partenaires|traceurs|données personnelles|publicité"
                  + "|socios|datos personales|publicidad|privacidad|çerez|kişisel veri|gizlilik"
                  + "|персональных данных|согласие|конфиденциальн"
                  + "|ملفات تعريف الارتباط|الكوكيز|الخصوصية|بيانات الشخصية|بياناتك الشخصية|بياناتكم الشخصية|شركائنا|الموافقة|کوکی|حریم خصوصی|עוגיות|פרטיות")
              .split("\\|"));

  private static final Pattern PARTNER = Pattern.compile("partner\\b");

  private static final Pattern PROOF =
      Pattern.compile(
          "checking your browser|just a moment|verify(?:ing)? (?:that )?you are (?:a )?human|are you a (?:ro)?bot|unusual traffic"
              + "|access denied|complete the captcha|enable javascript and cookies|التحقق من أنك (?:إنسان|لست روبوت)"
              + "|проверка браузера|подтвердите, что вы не робот");

  private static final Pattern NEEDS_SCRIPTS =
      Pattern.compile(
          "java\\s?script|جافا\\s?سكر(?:ي)?بت|جاوا\\s?اسکریپت", Pattern.CASE_INSENSITIVE);

  private Wall() {}

  /// Why this text is no article, as a sentence for people; empty: it may be one.
  static Optional<String> before(Document page, List<Block> blocks) {
    String text = blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    if (isConsent(lower)) {
      return Optional.of(Setback.CONSENT.sentence());
    }
    if (text.length() < LONGEST_PROOF && wantsProof(page)) {
      return Optional.of(Setback.PROOF.sentence());
    }
    return isShell(page, text) ? Optional.of(Setback.SCRIPT.sentence()) : Optional.empty();
  }

  private static boolean wantsProof(Document page) {
    String all = page.title() + "\n" + page.body().text();
    return all.length() < LONGEST_PROOF && PROOF.matcher(all.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isConsent(String text) {
    long words = PARTNER.matcher(text).results().count();
    for (String word : CONSENT) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
        words++;
      }
    }
    return words >= FEWEST_WORDS && words * DENSE >= text.length();
  }

  /// Hardly any text, and a program or the confession that one is needed.
  private static boolean isShell(Document page, String text) {
    if (text.length() >= SHELL || page.body().text().length() >= 2 * SHELL) {
      return false;
    }
    return NEEDS_SCRIPTS.matcher(page.select("noscript").text()).find()
        || NEEDS_SCRIPTS.matcher(text).find()
        || page.selectFirst("#root, #app, #__next, #__nuxt, app-root, script[type=module]") != null;
  }
}
