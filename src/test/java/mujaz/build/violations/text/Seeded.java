package mujaz.build.violations.text;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.feed.Seeded wrong) {}
