package mujaz.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Tells the beginning of an article that the rest is sold of from a whole one.
///
/// Long texts are whole, whatever the page says: many publishers mark as paid what everybody may
/// read. Of short ones the page has to say so: in its structured data, by an element that holds the
/// offer, or by words right behind the text.
final class Teaser {

  /// In characters; what search engines are shown of a sold article is longer.
  private static final int WHOLE = 2_000;

  private static final int NEAR = 8;
  private static final int LONGEST_OFFER = 200;

  /// What publishers call the offer on the page (Piano, Poool, Laterpay and their own).
  private static final List<String> OFFER_CLASSES =
      List.of(
          "paywall",
          "premium-wall",
          "subscriber-only",
          "subscription-wall",
          "regwall",
          "piano-offer",
          "paid-offer",
          "abo-wall",
          "meteredcontent");

  private static final List<String> OFFER_IDS = List.of("paywall", "piano", "poool");

  private static final Pattern OFFERED =
      Pattern.compile(
          "(?:continue|keep) reading|to (?:continue|read the (?:full|rest|whole))|subscribe (?:now )?to (?:read|continue|unlock)|for subscribers|subscribers? only|already a subscriber"
              + "|للاشتراك|للمشتركين|لمتابعة القراءة|لمواصلة القراءة|لإكمال القراءة|اشترك (?:الآن )?(?:لقراءة|لمتابعة)|مشترك بالفعل"
              + "|ویژه مشترکان|برای خواندن ادامه|خریداروں کے لیے"
              + "|réservée? aux abonnés|la suite est réservée|il vous reste .{1,12}de cet article|déjà abonné"
              + "|weiterlesen mit|nur für abonnenten|exklusiv für abonnenten|bereits abonnent|jetzt abonnieren und weiterlesen"
              + "|solo para suscriptores|exclusivo para suscriptores|suscríbete para (?:leer|seguir)|assine para|exclusivo para assinantes|riservato agli abbonati"
              + "|для подписчиков|чтобы читать дальше|оформите подписку|abonelere özel|devamını okumak için"
              + "|למנויים בלבד|להמשך קריאה|会員限定|有料会員|続きを読むには|订阅后|付费|구독자 전용|सदस्यता लें");

  private Teaser() {}

  /// @param sold selectors of the parts that are not free, as the structured data names them
  static boolean is(Document page, List<Block> blocks, List<String> sold) {
    int length = blocks.stream().mapToInt(block -> block.text().length()).sum();
    return length > 0
        && length < WHOLE
        && (isWithheld(page, sold) || hasOffer(page) || isOfferedBehind(page, blocks));
  }

  /// What is sold is not on the page. The page's selectors are trusted no more than others.
  private static boolean isWithheld(Document page, List<String> sold) {
    return !sold.isEmpty()
        && sold.stream()
            .filter(selector -> CssSelector.fault(selector).isEmpty())
            .flatMap(selector -> page.body().select(CssSelector.of(selector)).stream())
            .noneMatch(part -> part.text().length() > LONGEST_OFFER);
  }

  private static boolean hasOffer(Document page) {
    return page.body().stream()
        .filter(Teaser::isNamedOffer)
        .anyMatch(element -> OFFERED.matcher(element.text().toLowerCase(Locale.ROOT)).find());
  }

  private static boolean isNamedOffer(Element element) {
    return element.attributesSize() > 0
        && (hasOneOf(element.className(), OFFER_CLASSES) || hasOneOf(element.id(), OFFER_IDS));
  }

  private static boolean hasOneOf(String name, List<String> parts) {
    if (name.isEmpty()) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /// The words stand near the last line of the text: in a menu they sell the newspaper.
  private static boolean isOfferedBehind(Document page, List<Block> blocks) {
    List<String> lines = PageLine.of(page.body()).stream().map(PageLine::text).toList();
    int last = lines.lastIndexOf(blocks.getLast().text());
    return last >= 0
        && IntStream.range(last, Math.min(lines.size(), last + NEAR))
            .mapToObj(lines::get)
            .filter(line -> line.length() < LONGEST_OFFER)
            .anyMatch(line -> OFFERED.matcher(line.toLowerCase(Locale.ROOT)).find());
  }
}
