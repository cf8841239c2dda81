package mujaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpTest {

  @Test
  void the_program_alone_shows_its_help_as_a_wrong_usage() {
    Program alone = Program.run();

    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.out()).isEmpty();
    assertThat(alone.err()).isEqualTo(Program.run("--help").out());
  }

  @Test
  void the_help_groups_the_commands_and_leaves_out_none() {
    Program help = Program.run("--help");

    assertThat(help.code()).isZero();
    assertThat(help.out())
        .contains("Run the bot:", "Look at one document:", "Use a stage alone", "Other:")
        .doesNotContain("%n");
    assertThat(Mujaz.commandLine().getSubcommands().keySet())
        .allSatisfy(name -> assertThat(help.out()).containsPattern("(?m)^  " + name + " +\\S"));
  }

  @Test
  void every_command_has_help_and_the_version() {
    assertThat(Mujaz.commandLine().getSubcommands().keySet())
        .filteredOn(name -> !name.equals("help"))
        .allSatisfy(name -> {
          assertThat(Program.run(name, "--help").out()).startsWith("Usage: mujaz " + name);
          assertThat(Program.run(name, "--version").out()).startsWith("mujaz ");
        });
  }

  @Test
  void a_shell_gets_a_script_that_completes_commands_and_options() {
    assertThat(Program.run("generate-completion").out())
        .contains("complete -F", "summarize", "--length");
  }
}
