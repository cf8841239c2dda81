package mujaz.chat;

/// Where a chat lives.
public enum Platform {
  TELEGRAM,
  WEB
}
