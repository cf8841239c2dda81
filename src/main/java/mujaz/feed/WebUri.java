package mujaz.feed;

import java.net.URI;
import okhttp3.HttpUrl;

/// A web address as Java's other type for addresses.
public final class WebUri {

  private WebUri() {}

  /// Without the fragment, which no request carries: the characters that one may hold are not all
  /// legal in a [URI], and [HttpUrl#uri()] throws for some of them.
  public static URI of(HttpUrl url) {
    return url.newBuilder().fragment(null).build().uri();
  }
}
