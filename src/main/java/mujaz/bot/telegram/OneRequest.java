package mujaz.bot.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// Sees to it that a call puts at most one request on the wire, and tells failures before it
/// was there from failures after.
///
/// OkHttp repeats some requests by itself: after 408, after 503 with `Retry-After: 0`, on another
/// address of the host. A network interceptor runs once for each, when the connection stands.
final class OneRequest {

  /// No byte of the request has left: no address, no connection, no TLS.
  static final class NotWritten extends IOException {

    private static final long serialVersionUID = 1L;

    NotWritten(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private OneRequest() {}

  static OkHttpClient.Builder guard(OkHttpClient.Builder client) {
    return client
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .addInterceptor(OneRequest::call)
        .addNetworkInterceptor(OneRequest::exchange);
  }

  private static Response call(Interceptor.Chain chain) throws IOException {
    AtomicBoolean written = new AtomicBoolean();
    Request marked = chain.request().newBuilder().tag(AtomicBoolean.class, written).build();
    try {
      return chain.proceed(marked);
    } catch (IOException e) {
      throw written.get() ? e : new NotWritten(e);
    }
  }

  private static Response exchange(Interceptor.Chain chain) throws IOException {
    AtomicBoolean written = chain.request().tag(AtomicBoolean.class);
    if (written == null || written.getAndSet(true)) {
      throw new IOException("a second request of the same call was stopped");
    }
    return chain.proceed(chain.request());
  }
}
