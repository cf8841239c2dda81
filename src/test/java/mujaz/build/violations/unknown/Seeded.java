package mujaz.build.violations.unknown;

/// Breaks the rules on purpose.
public record Seeded(String wrong) {}
