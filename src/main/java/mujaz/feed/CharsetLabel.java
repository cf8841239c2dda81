package mujaz.feed;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names by which documents call their encodings. A label means what browsers take it for
/// (WHATWG Encoding Standard), which is always the larger set.
final class CharsetLabel {

  /// What "ISO-8859-1" and "US-ASCII" mean on the web.
  static final Charset WESTERN = Charset.forName("windows-1252");

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("x-gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("utf-16", "UTF-8"),
          Map.entry("unicode", "UTF-8"));

  private static final Pattern HEADER =
      Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PROLOG =
      Pattern.compile(
          "<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?([\\w:.-]+)"
              + "|<meta[^>]{0,300}?charset\\s*=\\s*[\"']?([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  private static final int PROLOG_LENGTH = 4096;

  private CharsetLabel() {}

  static Optional<Charset> inHeader(String contentType) {
    Matcher label = HEADER.matcher(contentType);
    return label.find() ? find(label.group(1)) : Optional.empty();
  }

  static Optional<Charset> inProlog(byte[] body) {
    int length = Math.min(body.length, PROLOG_LENGTH);
    Matcher label = PROLOG.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
    return label.find()
        ? find(label.group(1) == null ? label.group(2) : label.group(1))
        : Optional.empty();
  }

  /// The charset of a label; empty for one that does not exist here.
  static Optional<Charset> find(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    try {
      String name = MEANINGS.getOrDefault(lower, lower);
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
