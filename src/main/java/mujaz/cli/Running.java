package mujaz.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import mujaz.App;
import mujaz.ops.Configuration;
import mujaz.ops.Lifecycle;
import mujaz.ops.Logging;

/// Runs the bot until a signal ends it, and says in one sentence why it could not start.
///
/// @param portSetting where a person chooses another port for the web server
/// @param lifecycle what runs already and is to stop after the bot
record Running(Configuration configuration, String portSetting, Lifecycle lifecycle) {

  /// Does not return before the process is told to stop. That may be before it works: it may stand
  /// by for long.
  void untilStopped(PrintWriter out, Consumer<App> prepare) throws InterruptedException {
    Logging.start(configuration.machine().log());
    lifecycle.stopOnSignal();
    Optional<App> started = started();
    if (started.isPresent()) {
      work(started.get(), out, prepare);
    }
  }

  private static void work(App app, PrintWriter out, Consumer<App> prepare)
      throws InterruptedException {
    try {
      prepare.accept(app);
      app.webChat().map(Running::invitation).ifPresent(out::println);
      app.awaitReplacement();
    } finally {
      app.close();
    }
    throw Failure.of(
        "another mujaz works on this database now; this one stopped, and stands by when it is started again.");
  }

  private static String invitation(URI address) {
    return "Open " + address + " in a browser to talk to the bot. Ctrl-C stops it.";
  }

  /// Nothing where it was stopped before it had started.
  private Optional<App> started() throws InterruptedException {
    try {
      return Optional.of(App.start(configuration, InstantSource.system(), lifecycle));
    } catch (BindException e) {
      throw Failure.of(taken());
    } catch (IOException e) {
      throw Failure.of(
          "the web server cannot listen: " + e.getMessage() + "; change " + portSetting + ".");
    } catch (InterruptedException e) {
      if (lifecycle.isStopped()) {
        return Optional.empty();
      }
      throw e;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private String taken() {
    String where =
        configuration.machine().web().listen().map(Configuration.HostPort::toString).orElse("");
    return "something else listens on "
        + where
        + " already: stop it, or choose another port with "
        + portSetting
        + ".";
  }
}
