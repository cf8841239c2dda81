package mujaz.build.violations.article;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.summary.Seeded wrong) {}
