package mujaz.bot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mujaz.botapi.StrictBotApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The platform's receiving side before the strict server, with a bot and pauses that are noted.
abstract class ReceivingStage {

  final StrictBotApi api = StrictBotApi.withoutFloodControl();
  final MemoryInbox inbox = new MemoryInbox();
  final RecordedBot bot = new RecordedBot();
  final RecordedPause pause = new RecordedPause();
  final List<String> told = new CopyOnWriteArrayList<>();
  final UpdateWatch aside = (number, reason) -> told.add(number + " " + reason);
  TelegramPlatform platform = platform(StrictBotApi.TOKEN);

  @BeforeEach
  void open_a_chat() {
    api.privateChat(5, "ar");
  }

  @AfterEach
  void close() {
    platform.close();
    api.close();
  }

  TelegramPlatform platform(String token) {
    return new TelegramPlatform(
        new TelegramAccess(api.url(), new BotToken(token)),
        inbox,
        InstantSource.system(),
        new Timing(Duration.ofSeconds(2), Duration.ofSeconds(20), pause));
  }
}
