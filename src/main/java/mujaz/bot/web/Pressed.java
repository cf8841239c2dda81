package mujaz.bot.web;

import io.javalin.http.BadRequestResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a page posts when its reader presses a button.
///
/// @param message number of the line that the button is on
record Pressed(@Nullable String token, long message) {

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  Pressed checked() {
    if (!TOKEN.matcher(token()).matches()) {
      throw new BadRequestResponse("token: that of a button");
    }
    return this;
  }

  @Override
  public String token() {
    return Optional.ofNullable(token).orElse("");
  }
}
