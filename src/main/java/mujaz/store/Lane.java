package mujaz.store;

/// Which kind of message a chat gets first: those with smaller numbers. There is room between them.
enum Lane {
  REPLY(0),
  /// Briefs of stories that many sources report.
  BREAKING(5),
  BRIEF(10),
  DIGEST(15),
  UPDATE(20);

  private final int number;

  Lane(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
