package mujaz.article;

import java.util.regex.Pattern;

/// A line of links that signs set apart: `Print | Mail | Archive`, `Home › World › Asia`.
final class LinkBar {

  private static final double MOST = 0.4;
  private static final int LONGEST = 300;
  private static final Pattern APART = Pattern.compile("\\||\\s[›»>•·]+\\s");

  private LinkBar() {}

  static boolean is(LinkedLine line) {
    return line.density() > MOST
        && line.block().text().length() < LONGEST
        && APART.matcher(line.block().text()).find();
  }
}
