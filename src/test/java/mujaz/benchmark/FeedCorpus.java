package mujaz.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Writes the feeds of the benchmark: RSS 2.0 of invented news, the same ones at each run, half in
/// Arabic and half in English, a third with the whole articles.
///
/// `mujaz.benchmark.FeedCorpus FOLDER [FEEDS [ITEMS]]`
final class FeedCorpus {

  private static final int FEEDS = 1_000;
  private static final int ITEMS = 20;
  private static final Instant NEWEST = Instant.parse("2026-11-22T06:00:00Z");

  private record Tongue(
      String tag, List<String> who, List<String> does, List<String> what, List<String> where) {

    String sentence(Random random) {
      return any(who, random)
          + " "
          + any(does, random)
          + " "
          + any(what, random)
          + " "
          + any(where, random);
    }

    private static String any(List<String> of, Random random) {
      return of.get(random.nextInt(of.size()));
    }
  }

  private static final Tongue ENGLISH =
      new Tongue(
          "en",
          List.of(
              "The harbour council",
              "A group of teachers",
              "The city's \"night library\"",
              "Engineers & divers",
              "Growers in the northern valleys",
              "The national orchestra"),
          List.of("has approved", "will reopen", "presented", "is asking for", "has put off"),
          List.of(
              "the plan for a second ferry line",
              "an old mill that fills its own reservoir",
              "rules for the sale of spring water",
              "the restored maps of the old quarter",
              "a study of 4,200 rooftops"),
          List.of(
              "after two years of talks.",
              "before the winter begins.",
              "in spite of the storm on Tuesday.",
              "with the help of its neighbours.",
              "for the first time since 1998."));

  private static final Tongue ARABIC =
      new Tongue(
          "ar",
          List.of(
              "مجلس الميناء",
              "فريق من المعلمين",
              "إدارة «مكتبة الليل»",
              "مهندسون وغواصون",
              "مزارعو الوديان الشمالية",
              "الفرقة الوطنية للموسيقى"),
          List.of("أقرّ", "يعيد افتتاح", "قدّم", "يطالب بتوفير", "أرجأ"),
          List.of(
              "خطة الخط الثاني للعبّارات",
              "طاحونة قديمة تملأ خزانها بنفسها",
              "قواعد بيع مياه الينابيع",
              "الخرائط المرممة للحي القديم",
              "دراسة تشمل 4200 سطح"),
          List.of(
              "بعد عامين من المحادثات.",
              "قبل بداية الشتاء.",
              "رغم عاصفة يوم الثلاثاء.",
              "بمساعدة المدن المجاورة.",
              "للمرة الأولى منذ عام 1998."));

  private FeedCorpus() {}

  public static void main(String[] args) throws IOException {
    int feeds = args.length > 1 ? Integer.parseInt(args[1]) : FEEDS;
    int items = args.length > 2 ? Integer.parseInt(args[2]) : ITEMS;
    long bytes = write(Path.of(args[0]), feeds, items);
    System.out.printf("%,d feeds of %d items: %,d bytes%n", feeds, items, bytes);
  }

  /// The feeds as `feed-0000.xml`, …; how many bytes they are together.
  static long write(Path folder, int feeds, int items) throws IOException {
    Files.createDirectories(folder);
    long bytes = 0;
    for (int feed = 0; feed < feeds; feed++) {
      Path file = folder.resolve("feed-%04d.xml".formatted(feed));
      Files.writeString(file, feed(feed, items));
      bytes += Files.size(file);
    }
    return bytes;
  }

  static String feed(int number, int items) {
    Random random = new Random(number);
    Tongue tongue = number % 2 == 0 ? ARABIC : ENGLISH;
    boolean whole = number % 3 == 0;
    String home = "https://paper-%d.example/".formatted(number);
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
      <title>%s %d</title>
      <link>%s</link>
      <atom:link href="%sfeed.xml" rel="self" type="application/rss+xml"/>
      <description>%s</description>
      <language>%s</language>
      <lastBuildDate>%s</lastBuildDate>
    %s</channel>
    </rss>
    """
        .formatted(
            tongue.tag().equals("ar") ? "صحيفة المرفأ" : "The Harbour Paper",
            number,
            home,
            home,
            escaped(tongue.sentence(random)),
            tongue.tag(),
            date(NEWEST),
            IntStream.range(0, items)
                .mapToObj(item -> item(home, item, tongue, whole, random))
                .collect(Collectors.joining()));
  }

  private static String item(String home, int number, Tongue tongue, boolean whole, Random random) {
    String link = home + "2026/11/story-" + number + "?id=" + random.nextInt(1_000_000);
    return """
      <item>
        <title>%s</title>
        <link>%s</link>
        <guid isPermaLink="false">%s</guid>
        <pubDate>%s</pubDate>
        <dc:creator>%s</dc:creator>
        <category>%s</category>
        <description>%s</description>
    %s  </item>
    """
        .formatted(
            escaped(tongue.sentence(random)),
            escaped(link + "&from=rss"),
            "n-" + number + "-" + random.nextInt(1_000_000),
            date(NEWEST.minusSeconds(1_800L * number + random.nextInt(1_800))),
            tongue.tag().equals("ar") ? "سلمى حداد" : "Ann Miller",
            tongue.tag().equals("ar") ? "محليات" : "Local",
            escaped("<p>" + sentences(tongue, 3, random) + "</p>"),
            whole ? content(home, tongue, random) : "");
  }

  private static String content(String home, Tongue tongue, Random random) {
    String paragraphs =
        IntStream.range(0, 5)
            .mapToObj(paragraph -> "<p>" + sentences(tongue, 3, random) + "</p>")
            .collect(Collectors.joining("\n"));
    return "    <content:encoded><![CDATA[<p><img src=\"%simages/%d.jpg\" alt=\"\"/></p>\n%s]]></content:encoded>\n"
        .formatted(home, random.nextInt(1_000), paragraphs);
  }

  private static String sentences(Tongue tongue, int count, Random random) {
    return IntStream.range(0, count)
        .mapToObj(sentence -> tongue.sentence(random))
        .collect(Collectors.joining(" "));
  }

  private static String date(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
