package mujaz.bot.web;

import io.javalin.http.BadRequestResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import mujaz.chat.Preferences;
import mujaz.summary.Length;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;

/// What a page posts when its reader says something.
///
/// @param zone IANA name of the browser's time zone
record Said(@Nullable String text, @Nullable String zone) {

  /// As long as a message on Telegram, in UTF-16 units.
  private static final int LONGEST = 4096;

  Said checked() {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      throw new BadRequestResponse("text: 1 to 4096 characters");
    }
    return this;
  }

  @Override
  public String text() {
    return Optional.ofNullable(text).orElse("");
  }

  /// How a new chat is written to until its reader says otherwise.
  Preferences preferences(String language) {
    return new Preferences(Language.of(language), Length.STANDARD, zoneId());
  }

  private ZoneId zoneId() {
    try {
      return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
    } catch (DateTimeException _) {
      return ZoneOffset.UTC; // a zone that this JDK does not know yet
    }
  }
}
