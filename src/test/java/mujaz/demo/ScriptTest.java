package mujaz.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScriptTest {

  private final Newspapers newspapers = new Newspapers();
  private final List<Report> reports =
      FrontMatter.text("script.txt")
          .lines()
          .filter(line -> !line.equals("---"))
          .map(id -> Report.read(id, newspapers))
          .toList();

  @Test
  void every_report_has_at_least_five_sentences() {
    assertThat(reports)
        .allSatisfy(report -> assertThat(sentences(report)).isGreaterThanOrEqualTo(5));
  }

  @Test
  void each_language_is_well_supplied() {
    Map<String, Integer> count = new HashMap<>();
    reports.forEach(report -> count.merge(report.outlet().language(), 1, Integer::sum));

    assertThat(count.get("ar")).isGreaterThanOrEqualTo(10);
    assertThat(count.get("en")).isGreaterThanOrEqualTo(8);
    assertThat(count.get("fr")).isGreaterThanOrEqualTo(6);
    assertThat(count.get("ru")).isGreaterThanOrEqualTo(6);
  }

  @Test
  void several_events_are_reported_by_more_than_one_outlet() {
    Map<String, Set<Outlet>> outlets = new HashMap<>();
    reports.forEach(report ->
        outlets.computeIfAbsent(report.event(), _ -> new HashSet<>()).add(report.outlet()));

    assertThat(outlets.values().stream().filter(each -> each.size() > 1).count())
        .isGreaterThanOrEqualTo(5);
  }

  @Test
  void no_page_address_is_given_twice() {
    assertThat(reports).extracting(Report::path).doesNotHaveDuplicates();
  }

  private static int sentences(Report report) {
    BreakIterator breaks =
        BreakIterator.getSentenceInstance(Locale.forLanguageTag(report.outlet().language()));
    int count = 0;
    for (String paragraph : report.paragraphs()) {
      breaks.setText(paragraph);
      while (breaks.next() != BreakIterator.DONE) {
        count++;
      }
    }
    return count;
  }
}
