package mujaz.botapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/// Telegram on this machine, for trying the bot by hand: `make fake-telegram`.
///
/// What is typed is said, pressed and done by people; what the bot shows is printed. It ends with
/// its input, or at Ctrl-C.
public final class FakeTelegram {

  /// Where a Bot API server of one's own usually listens.
  private static final int PORT = 8081;

  private FakeTelegram() {}

  /// @param args the port; 0: any free one
  public static void main(String[] args) throws IOException {
    int port = args.length > 0 ? Integer.parseInt(args[0]) : PORT;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (StrictBotApi api = StrictBotApi.start(InstantSource.system(), port)) {
      run(api, new ChatScreen(out));
    } catch (UncheckedIOException e) {
      out.println("port %d: %s; try -Dport=0".formatted(port, e.getMessage()));
      System.exit(1);
    }
  }

  private static void run(StrictBotApi api, ChatScreen screen) throws IOException {
    api.watch(screen);
    TypedLines lines = new TypedLines(api);
    screen.say(welcome(api) + TypedLines.USAGE);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lines.type(line.strip()).ifPresent(screen::say);
    }
    api.violations().forEach(violation -> screen.say("no bot should ask for this: " + violation));
  }

  private static String welcome(StrictBotApi api) {
    return """
    A Telegram of your own. Start the bot in another terminal, with a store of its own:

      MUJAZ_TELEGRAM_API=%s \\
      MUJAZ_TELEGRAM_TOKEN=%s \\
      MUJAZ_OWNERS=1 MUJAZ_ACCESS=everyone MUJAZ_STORE=sqlite:/tmp/fake-telegram.db ./mujaz run

    """
        .formatted(api.url(), StrictBotApi.TOKEN);
  }
}
