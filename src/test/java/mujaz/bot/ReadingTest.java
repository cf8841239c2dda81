package mujaz.bot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Readers: from the greeting to the news.
class ReadingTest {

  @RegisterExtension
  final BotWorld world = BotWorld.open().topic("economy", "الاقتصاد").topic("world", "World");

  @Test
  void an_english_reader_starts_and_follows_a_topic() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en-GB");

    reader.says("/start").sees("Welcome to Mujaz!", "Choose your topics");
    reader.seesButtons("Topics", "Settings", "Help");
    reader.presses("Topics").sees("Topics", "You follow no topics yet.").seesItAnew();
    reader.seesButtons("الاقتصاد", "World");
    reader.presses("World").sees("You follow one topic.").seesItInPlace();
    reader.isTold("You now follow World.").seesButtons("الاقتصاد", "✓ World");
    reader.presses("✓ World").isTold("You no longer follow World.");
    reader.seesButtons("الاقتصاد", "World");
    reader.says("/subscribe World").sees("You now follow World. Its briefs will come");
    reader.says("/subscribe world").sees("You already follow World.");
    reader.says("/list").sees("You follow one topic.\nWorld");
    reader.says("/unsubscribe world").sees("You no longer follow World.");
    reader.says("/unsubscribe world").sees("You do not follow World.");
    reader.says("/list").sees("You follow no topics yet.");
  }

  @Test
  void an_arabic_reader_is_answered_in_arabic() throws InterruptedException {
    Talker reader = world.inPrivate(8, "ar");

    reader.says("/start").sees("أهلًا بك في موجز!");
    reader.presses("المواضيع").sees("لا تتابع أي موضوع بعد.");
    reader.presses("الاقتصاد").sees("تتابع موضوعًا واحدًا.").isTold("أنت الآن تتابع الاقتصاد.");
    reader.presses("World").sees("تتابع موضوعين.").seesButtons("✓ الاقتصاد", "✓ World");
    reader.says("/unsubscribe الإقتصاد").sees("لم تعد تتابع الاقتصاد.");
    reader.says("/help").sees("/latest [الموضوع] – آخر الأخبار").doesNotSee("/addtopic");
    reader.says("/subscrbe").sees("لا أعرف الأمر /subscrbe. هل تقصد /subscribe؟");
    reader.says("صباح الخير").sees("أفهم الأوامر فقط.");
  }

  @Test
  void subscribing_without_a_topic_offers_those_not_followed() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader.says("/subscribe world").sees("World");
    reader.says("/subscribe").sees("Which topic would you like to follow?").seesButtons("الاقتصاد");
    reader.says("/unsubscribe").sees("stop following?").seesButtons("World");
    reader.presses("World").sees("You no longer follow World.");
  }

  @Test
  void a_mistyped_topic_is_understood() throws InterruptedException {
    Talker reader = world.inPrivate(7, "en");

    reader.says("/subscribe wrold").sees("There is no topic wrold. Did you mean world?");
    reader.says("/latest sports").sees("There is no topic sports. Send /topics to see them all.");
  }

  @Test
  void the_latest_stories_come_in_pages() throws InterruptedException {
    for (int number = 1; number <= 7; number++) {
      world.story("world", "Headline " + number, "The Daily");
    }
    Talker reader = world.inPrivate(7, "en");

    reader.says("/latest").sees("Latest stories", "Headline 7 – The Daily (just now)");
    reader.sees("Headline 3").doesNotSee("Headline 2").seesButtons("Next");
    reader.presses("Next").sees("Headline 2", "Headline 1").seesItInPlace();
    reader.seesButtons("Previous");
    reader.presses("Previous").sees("Headline 7").seesItInPlace();
  }

  @Test
  void the_latest_stories_are_those_of_the_topics_followed() throws InterruptedException {
    world.story("economy", "Prices", "Gulf Post").story("world", "Summit", "The Daily");
    Talker reader = world.inPrivate(7, "en");

    reader.says("/subscribe economy").sees("الاقتصاد");
    reader.says("/latest").sees("Prices").doesNotSee("Summit");
    reader.says("/latest world").sees("Latest stories: World", "Summit").doesNotSee("Prices");
  }

  @Test
  void many_topics_come_in_pages() throws InterruptedException {
    for (int number = 10; number < 20; number++) {
      world.topic("t" + number, "Topic " + number);
    }
    Talker reader = world.inPrivate(7, "en");

    reader.says("/topics").sees("Topics");
    reader.presses("Next").sees("Topics").seesItInPlace();
    reader.seesButtons("Topic 17", "Topic 18", "Topic 19", "World", "Previous");
    reader.presses("Topic 18").isTold("You now follow Topic 18.");
    reader.seesButtons("Topic 17", "✓ Topic 18", "Topic 19", "World", "Previous");
  }

  @Test
  void settings_change_language_and_length_in_place() throws InterruptedException {
    Talker reader = world.inPrivate(7, "fr");

    reader.says("/settings").sees("Language: English", "Standard (the headline and 3 sentences)");
    reader.seesButtons(
        "✓ English",
        "العربية",
        "Headline",
        "Short",
        "✓ Standard",
        "Long",
        "When",
        "Quiet hours",
        "Time zone");
    reader.presses("العربية").sees("اللغة: العربية", "العنوان و3 جمل").seesItInPlace();
    reader.isTold("حُفظت الإعدادات.");
    reader.seesButtons(
        "English",
        "✓ العربية",
        "عنوان",
        "قصير",
        "✓ متوسط",
        "طويل",
        "المواعيد",
        "ساعات الهدوء",
        "المنطقة الزمنية");
    reader.presses("قصير").sees("طول الموجز: قصير (العنوان وجملة واحدة)");
    reader.says("/settings length long").sees("طول الموجز: طويل (العنوان و5 جمل)");
    reader.says("/settings colour red").sees("طول الموجز: طويل");
  }
}
