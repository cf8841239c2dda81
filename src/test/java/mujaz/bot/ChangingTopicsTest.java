package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Owners change topics, and mistype.
class ChangingTopicsTest {

  private static final TopicSlug OIL = new TopicSlug("oil");

  @RegisterExtension final BotWorld world = BotWorld.open();

  private Optional<String> query() {
    return world.topics.find(OIL).orElseThrow().query();
  }

  @Test
  void a_new_name_leaves_the_query_and_a_star_takes_it_away() throws InterruptedException {
    Talker owner = world.owner("en").says("/addtopic oil crude OR brent = Oil");

    owner.says("/addtopic oil = Energy").sees("The topic Energy was changed.");
    assertThat(query()).contains("crude OR brent");
    owner.says("/addtopic oil gas").sees("The topic Energy was changed.");
    assertThat(query()).contains("gas");
    owner.says("/addtopic oil * = All of it").sees("The topic All of it was changed.");
    assertThat(query()).isEmpty();
  }

  @Test
  void a_query_that_cannot_be_used_is_refused_in_the_readers_language()
      throws InterruptedException {
    Talker owner = world.owner("en");
    owner.says("/addtopic oil crude AND").sees("I cannot read this query.");
    owner.says("/addtopic oil NOT gas").sees("Add a word that must.");
    owner.says("/addtopic oil brent*").sees("A query cannot contain *.");
    owner.says("/addtopic oil " + "a ".repeat(600)).sees("The query is too long.");

    assertThat(world.topics.list()).isEmpty();
  }

  @Test
  void an_arabic_owner_is_told_in_arabic() throws InterruptedException {
    Talker owner = world.owner("ar").says("/addtopic oil \"خام");

    owner.sees("لا أستطيع قراءة عبارة البحث.");
    owner.says("/addtopic oil [ا TO ب]").sees("لا يمكن استخدام [ ] { } في عبارة البحث.");
    owner.says("/addtopic").sees("/addtopic economy نفط OR ذهب = الاقتصاد");
    assertThat(world.topics.list()).isEmpty();
  }

  @Test
  void a_name_has_at_most_64_characters() throws InterruptedException {
    Talker owner = world.owner("en").says("/addtopic oil = " + "x".repeat(65));
    owner.sees("The name of a topic has at most 64 characters.");

    assertThat(world.topics.list()).isEmpty();
    owner.says("/addtopic oil = " + "x".repeat(64)).sees("was added");
  }

  @Test
  void what_was_typed_is_said_back_cut_short() throws InterruptedException {
    Talker owner = world.owner("en").says("/removetopic " + "x".repeat(3_000));

    owner.sees("There is no topic " + "x".repeat(63) + "….");
    owner.says("/removesource " + "y".repeat(3_000)).sees("y".repeat(63) + "….");
  }

  @Test
  void a_word_that_only_buttons_say_is_part_of_the_name_when_it_is_typed()
      throws InterruptedException {
    Talker owner = world.topic("world", "World").topic("w2", "World 2").owner("en");

    owner.says("/subscribe world 2").sees("You now follow World 2.");
    owner.says("/latest World 2").sees("No stories yet.");
    owner.says("/unsubscribe World 2").sees("You no longer follow World 2.");
    owner.says("/removetopic world yes").sees("There is no topic world yes.");
    owner.says("/topics 7").sees("You follow no topics yet.").seesButtons("World 2", "World");
    assertThat(world.topics.list()).hasSize(2);
  }
}
