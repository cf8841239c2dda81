package mujaz.build.violations.bot;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.store.Seeded wrong) {}
