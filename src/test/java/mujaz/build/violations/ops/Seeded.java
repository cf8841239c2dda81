package mujaz.build.violations.ops;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.feed.Seeded wrong) {}
