package mujaz.build.violations.bot.web;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.store.Seeded wrong) {}
