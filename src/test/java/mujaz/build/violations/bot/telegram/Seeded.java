package mujaz.build.violations.bot.telegram;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.store.Seeded wrong) {}
