package mujaz.bot;

import mujaz.text.Graphemes;

/// What somebody typed, as it is said back to them: no longer than is needed to recognise it.
final class Echo {

  private static final int LONGEST = 64;

  private Echo() {}

  static String of(String typed) {
    return typed.length() <= LONGEST ? typed : Graphemes.cut(typed, LONGEST - 1) + "…";
  }
}
