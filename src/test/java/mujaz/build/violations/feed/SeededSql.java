package mujaz.build.violations.feed;

/// Breaks the rules on purpose.
public record SeededSql(java.sql.Connection wrong) {}
