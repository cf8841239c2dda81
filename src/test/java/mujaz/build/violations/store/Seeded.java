package mujaz.build.violations.store;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.bot.Seeded wrong) {}
