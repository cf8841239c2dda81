package mujaz.build.violations.delivery;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.bot.Seeded wrong) {}
