package mujaz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.regex.Pattern;
import mujaz.testing.Chromium;
import mujaz.testing.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The whole way in a real browser: /start, a pressed button, and a brief that arrives by itself.
@TestInstance(Lifecycle.PER_CLASS)
class DemoBrowserTest {

  private Chromium chromium;
  private Demo demo;

  @BeforeAll
  void start() throws IOException {
    chromium = Chromium.launch();
    demo = Demo.start(2);
  }

  @AfterAll
  void stop() {
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void a_brief_arrives_in_arabic_from_right_to_left() {
    try (Visit visit = Visit.open(chromium, demo, "ar", 560)) {
      visit.subscribe("أخبار اليوم");

      Locator brief = visit.brief();

      assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
      assertThat(brief.locator(".bubble")).hasAttribute("dir", "rtl");
      assertThat(brief.locator("p, li").first()).hasCSS("direction", "rtl");
    }
  }

  @Test
  void a_brief_arrives_in_english_from_left_to_right_with_a_link_to_its_source() {
    try (Visit visit = Visit.open(chromium, demo, "en-GB", 560)) {
      visit.subscribe("World and city");

      Locator brief = visit.brief();

      assertThat(brief.locator(".bubble")).hasAttribute("dir", "ltr");
      assertThat(brief.locator("a").first())
          .hasAttribute("href", Pattern.compile("^http://127\\.0\\.0\\.1:\\d+/en/.*\\.html$"));
      assertThat(brief.locator("a").first()).hasAttribute("rel", "noopener noreferrer");
    }
  }
}
