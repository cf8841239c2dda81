package mujaz.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import mujaz.botapi.ChatRoom;
import mujaz.botapi.Fault;
import mujaz.botapi.StrictBotApi;
import mujaz.chat.ChatAddress;
import mujaz.chat.Person;
import mujaz.chat.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RightsTest {

  private final StrictBotApi api = StrictBotApi.withoutFloodControl();
  private final TelegramPlatform platform =
      new TelegramPlatform(
          new TelegramAccess(api.url(), new BotToken(StrictBotApi.TOKEN)),
          new MemoryInbox(),
          InstantSource.system(),
          new Timing(Duration.ofSeconds(2), Duration.ofSeconds(1), Thread::sleep));

  @AfterEach
  void close() {
    platform.close();
    api.close();
  }

  @Test
  void s_33_s_37_rights_are_asked_anew_each_time() throws InterruptedException {
    api.privateChat(5, "ar");
    ChatRoom group = api.supergroup(-1005);

    group.setMember(5, "administrator");
    assertThat(isAdmin()).isTrue();
    group.setMember(5, "member");
    assertThat(isAdmin()).isFalse();
    assertThat(api.requests("getChatMember")).hasSize(2);
  }

  @Test
  void rights_that_are_not_known_are_none() throws InterruptedException {
    api.next("getChatMember", new Fault.HtmlPage(502, false));

    assertThat(isAdmin()).isFalse();
    assertThat(isAdmin()).isFalse();
  }

  private boolean isAdmin() throws InterruptedException {
    return platform
        .rights()
        .isAdmin(new Person(Platform.TELEGRAM, 5), new ChatAddress(Platform.TELEGRAM, -1005));
  }
}
