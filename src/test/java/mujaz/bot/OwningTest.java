package mujaz.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import mujaz.chat.Chat;
import mujaz.chat.ChatId;
import mujaz.delivery.Message;
import mujaz.feed.Feed;
import mujaz.feed.FeedId;
import mujaz.feed.Polling;
import mujaz.story.TopicSlug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Owners: topics and sources come and go.
class OwningTest {

  @RegisterExtension final BotWorld world = BotWorld.open();

  @Test
  void an_owner_builds_a_newsroom() throws InterruptedException {
    Talker owner = world.owner("en");

    owner.says("/topics").sees("There are no topics yet. Add the first one with /addtopic.");
    owner.says("/addtopic").sees("/addtopic economy oil OR gold = Economy");
    owner
        .says("/addtopic Economy oil OR gold = Oil and gold")
        .sees("The topic Oil and gold was added");
    assertThat(world.topics.find(new TopicSlug("economy")).orElseThrow().query())
        .contains("oil OR gold");
    world.web.serves("https://example.org/feed.xml", "The Daily");
    owner.says("/addsource https://example.org/feed.xml economy");
    owner.sees("The Daily was added.", "Its stories go to the topic Oil and gold.");
    owner.says("/addsource example.org/feed.xml").sees("The Daily was there already.");
    owner
        .says("/sources")
        .sees(
            "One source",
            "The Daily",
            "read just now. Next look in 20 minutes. Topics: Oil and gold");
    owner.presses("Remove The Daily").sees("Remove the source The Daily?").seesItAnew();
    owner.presses("No, keep it").sees("One source").seesItInPlace();
    owner.says("/removesource https://example.org/feed.xml").presses("Yes, remove it");
    owner.sees("The source The Daily was removed.").seesItInPlace();
    owner.says("/sources").sees("There are no sources yet.");
    assertThat(world.web.forgotten).hasSize(1);
  }

  @Test
  void r_85_a_failing_source_is_tried_again_at_the_press_of_a_button() throws InterruptedException {
    world.web.serves("https://example.org/feed.xml", "The Daily");
    Talker owner = world.owner("en").says("/addsource https://example.org/feed.xml");
    Feed feed = world.feeds.findByUrl(URI.create("https://example.org/feed.xml")).orElseThrow();
    world.feeds.saveFailure(
        feed.id(), "The server says that this feed is gone for good.", world.now);
    world.feeds.savePolling(feed.id(), Polling.GONE);

    owner.says("/sources").sees("gone for good", "Not read any more");
    owner
        .presses("Try The Daily again")
        .isTold("I am trying The Daily again now. /sources shows how it went.");

    assertThat(world.feeds.find(feed.id()).orElseThrow().history().polling())
        .isEqualTo(Polling.NEW);
    assertThat(world.web.scheduled.getLast()).isZero();
  }

  @Test
  void r_85_owners_are_told_of_a_failing_source_once_in_their_language()
      throws InterruptedException {
    world.owner("ar-EG").says("/help");
    Feed feed = world.feeds.add(URI.create("https://example.org/feed.xml"));
    OwnerNotices notices = world.notices();
    int before = world.owed.size();

    notices.failing(feed, "The server cannot be reached.");
    notices.failing(feed, "The server cannot be reached.");

    assertThat(world.owed).hasSize(before + 1);
    Message notice = world.owed.getLast().reply().message();
    assertThat(notice.paragraphs().getFirst().spans().getFirst().text())
        .contains("example.org", "تعذر الوصول إلى الخادم");
    assertThat(notice.keyboard()).hasSize(2);
  }

  @Test
  void r_85_an_owner_who_never_spoke_to_the_bot_is_told_later() throws InterruptedException {
    Feed feed = world.feeds.add(URI.create("https://example.org/feed.xml"));
    world.notices().failing(feed, "The server cannot be reached.");
    assertThat(world.owed).isEmpty();

    world.owner("en").says("/help");
    world.notices().failing(feed, "The server cannot be reached.");
    assertThat(world.owed).hasSize(2);
  }

  @Test
  void r_100_a_source_that_rested_is_polled_again_when_somebody_follows_its_topic()
      throws InterruptedException {
    world.topic("world", "World").web.serves("https://example.org/feed.xml", "The Daily");
    Talker owner = world.owner("en").says("/addsource https://example.org/feed.xml world");
    Feed feed = world.feeds.findByUrl(URI.create("https://example.org/feed.xml")).orElseThrow();
    world.feeds.savePolling(feed.id(), Polling.RESTING);
    int before = world.web.scheduled.size();
    owner.says("/sources").sees("Not read now, because nobody follows it");

    owner.says("/subscribe world");

    assertThat(world.web.scheduled).hasSize(before + 1);
    assertThat(world.feeds.isRead(feed.id())).isTrue();
  }

  @Test
  void r_100_the_sources_of_a_reader_who_comes_back_are_polled_again() throws InterruptedException {
    world.topic("world", "World").web.serves("https://example.org/feed.xml", "The Daily");
    Talker owner = world.owner("en").says("/addsource https://example.org/feed.xml world");
    owner.says("/subscribe world");
    Feed feed = world.feeds.findByUrl(URI.create("https://example.org/feed.xml")).orElseThrow();
    world.feeds.savePolling(feed.id(), Polling.RESTING);
    ChatId chat = world.chats.find(owner.where().chat()).orElseThrow().id();
    world.chats.saveState(chat, Chat.State.SUSPENDED, "blocked");

    owner.says("/help");

    assertThat(world.feeds.find(feed.id()).orElseThrow().history().polling())
        .isEqualTo(Polling.READ);
  }

  @Test
  void an_arabic_owner_is_led_in_arabic() throws InterruptedException {
    Talker owner = world.owner("ar-EG");

    owner.says("/help").sees("لمالك البوت", "/addsource الرابط [الموضوع] – إضافة مصدر إخباري");
    owner.says("/addtopic economy نفط OR ذهب = الاقتصاد").sees("أُضيف الموضوع الاقتصاد.");
    owner.says("/addtopic الاقتصاد").sees("يتكون الاسم القصير للموضوع");
    owner.says("/removetopic economy").sees("هل تريد حذف الموضوع الاقتصاد؟");
    owner.presses("نعم، احذفه").sees("حُذف الموضوع الاقتصاد.");
    owner.says("/sources").sees("لا توجد مصادر بعد.");
  }

  @Test
  void r_87_adding_a_source_asks_its_server_once() throws InterruptedException {
    world.web.serves("https://example.org/feed.xml", "The Daily");
    world
        .owner("en")
        .says("/addsource https://example.org/feed.xml")
        .sees(
            "The Daily was added.",
            "It has 2 entries. The newest: Ferry opens",
            "It does not belong to any topic yet.");

    assertThat(world.web.requests).isEqualTo(1);
    assertThat(world.web.scheduled).containsExactly(world.web.pace);
  }

  @Test
  void r_83_a_page_or_a_redirect_that_leads_to_a_source_that_is_there_adds_no_second_copy()
      throws InterruptedException {
    world.web.serves("https://example.org/feed.xml", "The Daily");
    world.web.leads("https://example.org/", "https://example.org/feed.xml");
    world.owner("en").says("/addsource https://example.org/feed.xml").sees("The Daily was added.");

    world.owner("en").says("/addsource example.org/").sees("The Daily was there already.");

    assertThat(world.feeds.count()).isOne();
  }

  @Test
  void r_97_a_page_is_followed_to_its_feed_and_the_owner_is_told_where_it_is()
      throws InterruptedException {
    world.web.serves("https://example.org/feed.xml", "The Daily");
    world.web.leads("https://example.org/", "https://example.org/feed.xml");

    world
        .owner("ar")
        .says("/addsource https://example.org/")
        .sees("أُضيف المصدر The Daily.", "وجدته في https://example.org/feed.xml.");
  }

  @Test
  void r_99_a_source_that_gets_a_new_address_keeps_its_topics_and_its_history()
      throws InterruptedException {
    Talker owner = world.topic("world", "World").owner("en");
    world.web.serves("https://example.org/feed.xml", "The Daily");
    world.web.serves("https://new.example/feed.xml", "The Daily");
    owner.says("/addsource https://example.org/feed.xml world").sees("The Daily was added.");
    FeedId before = world.feeds.list(0, 1).getFirst().id();

    owner
        .says("/movesource https://example.org/feed.xml https://new.example/feed.xml")
        .sees("The Daily is at https://new.example/feed.xml now.");

    assertThat(world.feeds.list(0, 9)).extracting(Feed::id).containsExactly(before);
    assertThat(world.topics.topicsOf(before)).hasSize(1);
    assertThat(world.web.scheduled).hasSize(2);
  }

  @Test
  void r_99_a_source_that_was_gone_is_polled_again_at_its_new_address()
      throws InterruptedException {
    world.topic("world", "World").web.serves("https://example.org/feed.xml", "The Daily");
    world.web.serves("https://new.example/feed.xml", "The Daily");
    Talker owner = world.owner("en").says("/addsource https://example.org/feed.xml world");
    FeedId feed = world.feeds.list(0, 1).getFirst().id();
    world.feeds.savePolling(feed, Polling.GONE);

    owner
        .says("/movesource https://example.org/feed.xml https://new.example/feed.xml")
        .sees("The Daily is at https://new.example/feed.xml now.");

    assertThat(world.feeds.find(feed).orElseThrow().history().polling().isScheduled()).isTrue();
  }

  @Test
  void a_source_is_not_moved_to_where_another_is_or_where_nothing_is() throws InterruptedException {
    Talker owner = world.owner("en");
    world.web.serves("https://example.org/feed.xml", "The Daily");
    world.web.serves("https://new.example/feed.xml", "The Weekly");
    owner.says("/addsource https://example.org/feed.xml");
    owner.says("/addsource https://new.example/feed.xml");

    owner.says("/movesource https://example.org/feed.xml new.example/feed.xml");
    owner.sees("The Weekly was there already.");
    owner.says("/movesource https://example.org/feed.xml https://example.org/nothing");
    owner.sees("The source stays where it is");
    owner.says("/movesource https://no.example/ https://example.org/feed.xml");
    owner.sees("https://no.example/");
    owner.says("/movesource https://example.org/feed.xml").sees("old address and its new one");
    assertThat(world.feeds.count()).isEqualTo(2);
  }

  @Test
  void a_host_in_arabic_letters_or_with_an_underscore_is_a_web_address_too()
      throws InterruptedException {
    Talker owner = world.owner("en");
    world.web.serves("https://xn--mgbh0fb.example/feed.xml", "The Daily");
    world.web.serves("https://old_news.example/feed.xml", "The Weekly");

    owner.says("/addsource https://مثال.example/feed.xml").sees("The Daily was added.");
    owner.says("/addsource old_news.example/feed.xml").sees("The Weekly was added.");
    owner.says("/removesource https://مثال.example/feed.xml").presses("Yes, remove it");
    owner.sees("The source The Daily was removed.");
  }

  @Test
  void a_channel_is_added_and_removed_by_its_name() throws InterruptedException {
    Talker owner = world.owner("en");
    world.web.serves("https://t.me/s/harbour_news", "Harbour news");

    owner.says("/addsource @Harbour_News").sees("Harbour news was added.", "It has 2 entries.");
    owner.says("/addsource t.me/harbour_news/42").sees("Harbour news was there already.");
    owner.says("/removesource @harbour_news").presses("Yes, remove it");
    owner.sees("The source Harbour news was removed.");
  }

  @Test
  void a_source_is_in_its_topic_before_any_of_its_entries_can_be_read()
      throws InterruptedException {
    world.topic("world", "World").web.serves("https://example.org/feed.xml", "The Daily");

    world.owner("en").says("/addsource https://example.org/feed.xml world").sees("topic World");

    assertThat(world.web.keptInTransaction).isEqualTo(1);
    assertThat(world.transactions.committed()).isEqualTo(1);
  }

  @Test
  void a_source_that_cannot_be_read_is_not_kept() throws InterruptedException {
    Talker owner = world.owner("en");

    owner.says("/addsource https://example.org/nothing");
    owner.sees("I could not add https://example.org/nothing: The server answered 404.");
    owner.says("/sources").sees("There are no sources yet.");
    assertThat(world.web.scheduled).isEmpty();
  }

  @Test
  void what_is_no_address_is_not_fetched() throws InterruptedException {
    Talker owner = world.owner("en").says("/addsource file:///etc/passwd");

    owner.sees("I cannot read that as a web address.");
    owner.says("/addsource world").sees("Send one like this: https://example.org/feed.xml");
    owner.says("/addsource http://2130706433/x").sees("I cannot read that as a web address.");
    owner.says("/addsource").sees("/addsource https://example.org/feed.xml");
    assertThat(world.web.requests).isZero();
  }

  @Test
  void an_unknown_topic_is_said_before_anything_is_fetched() throws InterruptedException {
    world.topic("world", "World");
    Talker owner = world.owner("en").says("/addsource https://example.org/feed.xml wrld");

    owner.sees("There is no topic wrld. Did you mean world?");
    assertThat(world.web.requests).isZero();
  }

  @Test
  void s_31_nobody_but_an_owner_has_anything_fetched() throws InterruptedException {
    world.inPrivate(7, "en").says("/addsource https://example.org/feed.xml").sees("Only the owner");

    assertThat(world.web.requests).isZero();
  }

  @Test
  void s_48_the_password_in_an_address_is_not_shown() throws InterruptedException {
    world.web.serves("https://me:secret@example.org/feed.xml", "The Daily");
    Talker owner = world.owner("en").says("/addsource https://me:secret@example.org/feed.xml");

    owner.says("/sources").sees("https://example.org/feed.xml").doesNotSee("secret");
  }

  @Test
  void a_topic_that_was_removed_is_followed_by_nobody() throws InterruptedException {
    Talker owner = world.topic("world", "World").owner("en");
    owner.says("/subscribe world").says("/removetopic world").presses("Yes, remove it");

    owner.says("/list").sees("You follow no topics yet.");
  }
}
