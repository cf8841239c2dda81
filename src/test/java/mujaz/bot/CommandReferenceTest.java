package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import mujaz.bot.CommandList.Entry;
import mujaz.chat.Phrases;
import mujaz.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CommandReferenceTest {

  @RegisterExtension final BotWorld world = BotWorld.open();

  private final Bot bot = world.bot();

  @Test
  void the_document_tells_of_the_commands_as_they_are() throws IOException {
    assertThat(Files.readString(CommandReference.FILE))
        .as("run the main of CommandReference")
        .isEqualTo(CommandReference.text());
  }

  @Test
  void a_menu_keeps_to_the_limits_of_chat_platforms() {
    for (Language language : Phrases.languages()) {
      List<Entry> menu = bot.menu(language, true);
      assertThat(menu).hasSizeLessThan(100);
      assertThat(menu).allMatch(entry -> entry.name().matches("[a-z0-9_]{1,32}"));
      assertThat(menu).allMatch(entry -> !entry.description().isBlank());
      assertThat(menu).allMatch(entry -> entry.description().length() <= 256);
    }
  }

  @Test
  void s_32_readers_are_not_shown_the_commands_of_owners() {
    assertThat(bot.menu(Language.of("en"), false).stream().map(Entry::name))
        .containsExactly(
            "start",
            "help",
            "topics",
            "subscribe",
            "unsubscribe",
            "latest",
            "list",
            "settings",
            "pause",
            "resume",
            "why");
    assertThat(bot.menu(Language.of("ar"), true).stream().map(Entry::name))
        .endsWith("addtopic", "removetopic", "addsource", "sources", "movesource", "removesource");
  }
}
