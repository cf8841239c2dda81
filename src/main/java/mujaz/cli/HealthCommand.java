package mujaz.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Callable;
import mujaz.ops.Configuration;
import mujaz.ops.Configuration.HostPort;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `mujaz health`: asks the running bot whether it is well; for the container's health check.
@Command(
    name = "health",
    description = "Ask the running bot whether it is well: exit code 0 when it is.",
    mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    URI healthz = healthz(listening(ConfigurationFailure.configuration()));
    HttpResponse<String> answer = ask(healthz);
    if (answer.statusCode() != 200) {
      throw Failure.of("the bot is not well: " + answer.body().strip());
    }
    spec.commandLine().getOut().println("ok");
    return ExitCode.OK;
  }

  private static HttpResponse<String> ask(URI healthz) throws InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return client.send(
          HttpRequest.newBuilder(healthz).timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw Failure.of("nothing answers at " + healthz + ": start the bot with `mujaz run`.");
    }
  }

  private static HostPort listening(Configuration configuration) {
    return configuration
        .machine()
        .web()
        .listen()
        .orElseThrow(
            () -> Failure.configuration("web.listen is off, so the bot answers no health check."));
  }

  /// A bot that listens on every address is asked on this machine's own.
  private static URI healthz(HostPort listening) {
    String host =
        switch (listening.host()) {
          case "0.0.0.0" -> "127.0.0.1";
          case "::" -> "::1";
          default -> listening.host();
        };
    return URI.create("http://" + new HostPort(host, listening.port()) + "/healthz");
  }
}
