package mujaz.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import mujaz.testing.Chromium;
import mujaz.testing.Demo;

/// One reader's visit to the demo: says /start, subscribes, waits for a brief.
final class Visit implements AutoCloseable {

  /// A brief carries links to its sources; nothing else that the bot says leads out.
  private static final String BRIEF = ".theirs:has(.bubble a[href^=http])";

  private static final double PATIENCE_MS = 120_000;
  private static final int GAP = 12;

  private final BrowserContext context;
  private final Page page;

  private Visit(BrowserContext context, Page page) {
    this.context = context;
    this.page = page;
  }

  static Visit open(Chromium chromium, Demo demo, String locale, int width) {
    BrowserContext context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setLocale(locale)
                    .setViewportSize(width, 800)
                    .setDeviceScaleFactor(2));
    Page page = context.newPage();
    page.navigate(demo.address().toString());
    page.locator("#status[data-state=online]").waitFor();
    return new Visit(context, page);
  }

  /// Presses the start button of the page, the first button of the answer (the topics), and a
  /// topic.
  void subscribe(String topic) {
    page.click("#start");
    page.locator(".key").first().click();
    page.locator(".key").getByText(topic).first().click();
  }

  /// The first brief that arrives by itself.
  Locator brief() {
    Locator brief = page.locator(BRIEF).last();
    brief.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MS));
    return brief;
  }

  Page page() {
    return page;
  }

  /// A picture of the page just high enough for the newest brief.
  void pictureOfBrief(Path file) {
    brief();
    page.locator("#toast")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.setViewportSize(page.viewportSize().width, height(".bar", BRIEF, "#composer"));
    page.locator("main").evaluate("node => node.scrollTo(0, node.scrollHeight)");
    page.locator("#down")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    page.mouse().move(1, 1);
    page.screenshot(new ScreenshotOptions().setPath(file));
  }

  /// What the last of each of these take together, with a gap above and below; in CSS pixels.
  private int height(String... parts) {
    double sum = 2 * GAP;
    for (String part : parts) {
      sum += page.locator(part).last().boundingBox().height;
    }
    return (int) Math.ceil(sum);
  }

  @Override
  public void close() {
    context.close();
  }
}
