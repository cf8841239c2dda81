package mujaz.feed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mujaz.feed.Entry.Details;
import mujaz.feed.Entry.Post;
import mujaz.text.LanguageDetector;
import mujaz.text.PlainText;
import mujaz.text.Sentences;
import org.jsoup.nodes.Element;

/// One post of a channel's preview.
final class TelegramPost {

  private static final Pattern NUMBER = Pattern.compile("(?<=/)\\d{1,18}$");
  private static final Pattern BACKGROUND = Pattern.compile("url\\(['\"]?([^'\")]+)['\"]?\\)");

  /// Symbols that posts begin with are no part of a headline.
  private static final Pattern ORNAMENT = Pattern.compile("^[^\\p{L}\\p{N}\"'«»“”‘’„(\\[]+");

  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]+");

  private final Element post;

  TelegramPost(Element post) {
    this.post = post;
  }

  Entry toEntry() {
    Optional<Element> text = first(".tgme_widget_message_text:not(.js-message_reply_text)");
    Element shown =
        text.or(() -> first(".tgme_widget_message_poll_question"))
            .map(this::cleaned)
            .orElseGet(() -> new Element("div"));
    return new Entry(
        number(),
        permalink(),
        title(PlainText.clean(shown.wholeText())),
        shown.html().strip(),
        new Details(
            first(".tgme_widget_message_date time[datetime]")
                .flatMap(time -> Dates.parse(time.attr("datetime"))),
            text(".tgme_widget_message_from_author"),
            hashtags(shown.text()),
            media(),
            Optional.empty(),
            Optional.of(new Post(text(".tgme_widget_message_forwarded_from_name"), isEdited()))));
  }

  /// The number alone: it stays when a channel takes another name.
  private Optional<String> number() {
    Matcher number = NUMBER.matcher(post.attr("data-post"));
    return number.find() ? Optional.of(number.group()) : Optional.empty();
  }

  private Optional<String> permalink() {
    return first("a.tgme_widget_message_date[href]")
        .map(date -> date.absUrl("href"))
        .filter(link -> !link.isEmpty())
        .or(() -> Optional.of("https://t.me/" + post.attr("data-post")));
  }

  /// The first sentence; a line ends one too.
  private static String title(String text) {
    return Sentences.split(text, LanguageDetector.detect(text)).stream()
        .map(sentence -> ORNAMENT.matcher(sentence).replaceFirst(""))
        .filter(sentence -> sentence.codePoints().anyMatch(Character::isLetter))
        .findFirst()
        .map(PlainText::oneLine)
        .orElse("");
  }

  /// The text with its line breaks and links, without Telegram's own decoration.
  private Element cleaned(Element text) {
    Element copy = text.clone();
    copy.select("i.emoji, tg-emoji, tg-spoiler").unwrap();
    copy.select("a[href^=?q=]").unwrap();
    for (Element link : copy.select("a[href]")) {
      link.attr("href", BaseUrl.of(post.baseUri()).resolve(link.attr("href")));
      link.removeAttr("onclick").removeAttr("rel").removeAttr("target");
    }
    return copy;
  }

  private static List<String> hashtags(String text) {
    return HASHTAG
        .matcher(text)
        .results()
        .map(tag -> tag.group().substring(1).replace('_', ' ').strip())
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  private List<Enclosure> media() {
    Stream<Enclosure> pictures =
        post
            .select(
                ".tgme_widget_message_photo_wrap[style], .tgme_widget_message_video_thumb[style]")
            .stream()
            .map(photo -> BACKGROUND.matcher(photo.attr("style")))
            .filter(Matcher::find)
            .map(address -> enclosure(address.group(1), "image/jpeg"));
    Stream<Enclosure> videos =
        post.select("video[src]").stream().map(video -> enclosure(video.attr("src"), "video/mp4"));
    return Stream.concat(pictures, videos).distinct().toList();
  }

  private Enclosure enclosure(String address, String type) {
    return new Enclosure(BaseUrl.of(post.baseUri()).resolve(address), Optional.of(type));
  }

  private boolean isEdited() {
    return first(".tgme_widget_message_meta")
        .filter(meta -> meta.ownText().contains("edited"))
        .isPresent();
  }

  private Optional<String> text(String selector) {
    return first(selector).map(Element::text).flatMap(FeedText::first);
  }

  private Optional<Element> first(String selector) {
    return Optional.ofNullable(post.selectFirst(selector));
  }
}
