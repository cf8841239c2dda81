package mujaz.bot.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// What the tests need of a browser: cookies, honest and dishonest headers, a stream of events.
final class Browser implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI root;
  private String cookies = "";

  Browser(int port) {
    this.root = URI.create("http://localhost:" + port);
  }

  HttpResponse<String> open(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).GET();
    if (headers.length > 0) {
      request.headers(headers);
    }
    return keepCookies(client.send(request.build(), BodyHandlers.ofString()));
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return post(path, body, "Origin", root.toString(), "Content-Type", "application/json");
  }

  HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /// Listens to the stream of events, a line at a time.
  BufferedReader events() throws IOException, InterruptedException {
    HttpRequest request = request("/api/events").header("Accept", "text/event-stream").build();
    InputStream body = client.send(request, BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  /// The data of the next event with this name; comments and other events are passed over.
  static String next(BufferedReader events, String name) throws IOException {
    while (true) {
      String line = events.readLine();
      if (line == null) {
        throw new IOException("the stream ended");
      }
      if (line.equals("event: " + name)) {
        return events.readLine().substring("data: ".length());
      }
    }
  }

  /// The status line for a request with a `Host` that no honest browser would send here.
  String withHost(String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), root.getPort())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path));
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  private HttpResponse<String> keepCookies(HttpResponse<String> answer) {
    List<String> set = answer.headers().allValues("Set-Cookie");
    if (!set.isEmpty()) {
      String fresh =
          set.stream().map(c -> c.substring(0, c.indexOf(';'))).collect(Collectors.joining("; "));
      cookies = cookies.isEmpty() ? fresh : cookies + "; " + fresh;
    }
    return answer;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
