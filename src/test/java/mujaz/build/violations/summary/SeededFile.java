package mujaz.build.violations.summary;

/// Breaks the rules on purpose.
public record SeededFile(java.nio.file.Path wrong) {}
