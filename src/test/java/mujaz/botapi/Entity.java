package mujaz.botapi;

/// A formatted stretch of a message. Offset and length count UTF-16 units; `extra` is the URL or
/// the language, or empty.
public record Entity(String type, int offset, int length, String extra) {

  int end() {
    return offset + length;
  }
}
