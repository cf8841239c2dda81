package mujaz.build.violations.feed;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.bot.Seeded wrong) {}
