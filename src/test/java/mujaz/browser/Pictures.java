package mujaz.browser;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mujaz.testing.Chromium;
import mujaz.testing.Demo;

/// Takes the pictures of the README from the running demo: `./mvnw -q test-compile
/// exec:exec@pictures`.
final class Pictures {

  private static final Path FOLDER = Path.of("docs/images");

  private Pictures() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    try (Demo demo = Demo.start(3);
        Chromium chromium = Chromium.launch()) {
      for (int width : new int[] {560, 390}) {
        String suffix = width < 400 ? "-phone.png" : ".png";
        take(Visit.open(chromium, demo, "ar", width), "أخبار اليوم", "brief-ar" + suffix);
        take(Visit.open(chromium, demo, "en-GB", width), "World and city", "brief-en" + suffix);
      }
    }
  }

  private static void take(Visit visit, String topic, String file) {
    try (visit) {
      visit.subscribe(topic);
      Locator brief = visit.brief();
      brief.scrollIntoViewIfNeeded();
      visit.picture(FOLDER.resolve(file));
      System.out.println("wrote " + FOLDER.resolve(file));
    }
  }
}
