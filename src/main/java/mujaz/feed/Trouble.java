package mujaz.feed;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import mujaz.text.FilledSentence;
import org.jspecify.annotations.Nullable;

/// Why a source could not be read, as a sentence for people.
///
/// The sentence is English: for logs, the terminal and the store. [#told] finds its constant again,
/// so that the bot can say the same in the reader's language.
public enum Trouble {
  /// The same for every refusal, so that nobody learns from it what is behind an address (S-12).
  FORBIDDEN("This address may not be fetched: only public web addresses (http and https) may."),
  UNKNOWN_HOST("The host is not known."),
  UNREACHABLE("The server cannot be reached."),
  INSECURE("No secure connection could be made to the server."),
  BROKEN_OFF("The connection broke off."),
  SLOW("The server took too long to answer."),
  REDIRECTS("The address redirects too many times."),
  BUSY("The server asks to be left alone now."),
  ROBOTS("The site's robots.txt asks not to fetch this page."),
  GONE("The server says that this feed is gone for good."),
  DENIED("The server answered %s: access is denied."),
  MISSING("The server answered %s: there is nothing at this address."),
  AILING("The server answered %s: the server is in trouble."),
  UNUSABLE("The server answered %s: an answer that we cannot use."),
  LARGE("The document is larger than %s MB."),
  EMPTY("The document is empty."),
  NEITHER_XML_NOR_JSON("The document is neither XML nor JSON."),
  PAGE("This is a web page, not a feed: give the address of its feed."),
  NO_FEED(
      "This is a web page, and no feed was found for it: neither announced by it nor in the usual places."),
  INDEX("This is an index of sitemaps, and none of its sitemaps was read."),
  NO_PREVIEW(
      "This Telegram channel does not show its posts on the web: it does not exist, is private, or is blocked."),
  OTHER_XML("The document is XML, but neither RSS nor Atom."),
  OTHER_JSON("The document is JSON, but not a JSON Feed: it has no items."),
  BROKEN_JSON("The document begins like JSON, but cannot be read: %s");

  private final String template;

  /// @param detail what stands for `%s` in the sentence; empty where there is nothing
  public record Told(Trouble trouble, String detail) {}

  Trouble(String template) {
    this.template = template;
  }

  String sentence() {
    return template;
  }

  String sentence(@Nullable Object detail) {
    return FilledSentence.of(template, String.valueOf(detail));
  }

  /// Whether a sentence tells that nobody answered, be it the fault of our own network.
  static boolean isSilence(String sentence) {
    return Stream.of(UNKNOWN_HOST, UNREACHABLE, INSECURE, BROKEN_OFF, SLOW)
        .anyMatch(trouble -> trouble.sentence().equals(sentence));
  }

  /// Which trouble a sentence tells of; empty for one that is none of ours.
  public static Optional<Told> told(String sentence) {
    return Arrays.stream(values())
        .flatMap(trouble ->
            FilledSentence.detail(trouble.template, sentence)
                .map(detail -> new Told(trouble, detail))
                .stream())
        .findFirst();
  }
}
