package mujaz.build.violations.demo;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.bot.Seeded wrong) {}
