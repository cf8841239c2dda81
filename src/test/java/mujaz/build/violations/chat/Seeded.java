package mujaz.build.violations.chat;

/// Breaks the rules on purpose.
public record Seeded(mujaz.build.violations.delivery.Seeded wrong) {}
