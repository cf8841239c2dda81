package mujaz.build.violations.summary;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.story.Seeded wrong) {}
