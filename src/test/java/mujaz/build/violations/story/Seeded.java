package mujaz.build.violations.story;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.chat.Seeded wrong) {}
