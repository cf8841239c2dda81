package mujaz.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/// A PostgreSQL of a test's own, which it may stop and start: the same data behind the same port.
public final class PostgresServer implements AutoCloseable {

  private final Path data;
  private final int port;
  private EmbeddedPostgres server;

  private PostgresServer(Path data, int port) throws IOException {
    this.data = data;
    this.port = port;
    this.server = begin();
  }

  public static PostgresServer start(Path data) throws IOException {
    return new PostgresServer(data, freePort());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private EmbeddedPostgres begin() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .setServerConfig("shared_buffers", "32MB")
        .setPGStartupWait(Duration.ofMinutes(1))
        .start();
  }

  public String url() {
    return "postgresql://postgres:postgres@localhost:%d/postgres".formatted(port);
  }

  public String jdbcUrl() {
    return "jdbc:" + url().replace("postgres:postgres@", "") + "?user=postgres&password=postgres";
  }

  /// Every connection is cut, and none is taken.
  public void stop() throws IOException {
    server.close();
  }

  public void startAgain() throws IOException {
    server = begin();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
