package mujaz.build.violations.bot;

/// Breaks the rules on purpose.
public record SeededTelegram(org.telegram.telegrambots.meta.api.objects.Update wrong) {}
