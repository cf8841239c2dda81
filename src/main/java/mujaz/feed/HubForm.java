package mujaz.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.StringJoiner;

/// The fields of a form as a request sends them (`application/x-www-form-urlencoded`). Used by one
/// thread.
final class HubForm {

  private final StringJoiner fields = new StringJoiner("&");

  HubForm with(String name, String value) {
    fields.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8));
    return this;
  }

  @Override
  public String toString() {
    return fields.toString();
  }
}
