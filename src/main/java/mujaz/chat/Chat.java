package mujaz.chat;

/// A place where briefs are read: a person's private chat, a group, a channel, a browser.
public record Chat(ChatId id, ChatAddress address, Preferences preferences, State state) {

  /// Whether the chat can be written to.
  public enum State {
    ACTIVE,
    /// Blocked, kicked or without rights: owed nothing, forgotten never.
    SUSPENDED
  }
}
