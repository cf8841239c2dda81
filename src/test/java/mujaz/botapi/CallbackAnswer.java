package mujaz.botapi;

/// What the bot answered to a press; the text may be empty.
public record CallbackAnswer(String queryId, String text, boolean alert) {}
