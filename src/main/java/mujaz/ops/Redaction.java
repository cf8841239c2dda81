package mujaz.ops;

import java.util.regex.Pattern;

/// Takes secrets out of texts that people will read: bot tokens (S-45) and credentials in URLs
/// (S-48).
public final class Redaction {

  private static final Pattern TOKEN = Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}");
  private static final Pattern CREDENTIALS = Pattern.compile("://[^/\\s@\"'<>]{1,200}@");

  private Redaction() {}

  /// The text with each secret replaced by `****`. Linear in the text.
  public static String redact(String text) {
    String withoutTokens = TOKEN.matcher(text).replaceAll("****");
    return withoutTokens.contains("://")
        ? CREDENTIALS.matcher(withoutTokens).replaceAll("://****@")
        : withoutTokens;
  }
}
