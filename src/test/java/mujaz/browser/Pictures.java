package mujaz.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mujaz.testing.Chromium;
import mujaz.testing.Demo;

/// Takes the pictures of the README from the running demo: `./mvnw -q test-compile
/// exec:exec@pictures`.
final class Pictures {

  private static final Path FOLDER = Path.of("docs/images");

  /// In CSS pixels, each of them two pixels of the picture: two pictures fit side by side.
  private static final int WIDTH = 380;

  private Pictures() {}

  public static void main(String[] args) throws IOException {
    Files.createDirectories(FOLDER);
    try (Demo demo = Demo.start(3);
        Chromium chromium = Chromium.launch()) {
      take(Visit.open(chromium, demo, "ar", WIDTH), "أخبار اليوم", "brief-ar.png");
      take(Visit.open(chromium, demo, "en-GB", WIDTH), "World and city", "brief-en.png");
    }
  }

  private static void take(Visit visit, String topic, String file) {
    try (visit) {
      visit.subscribe(topic);
      visit.pictureOfBrief(FOLDER.resolve(file));
      System.out.println("wrote " + FOLDER.resolve(file));
    }
  }
}
