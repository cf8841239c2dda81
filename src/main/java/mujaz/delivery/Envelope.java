package mujaz.delivery;

import java.util.Optional;
import mujaz.chat.Chat;

/// One part of a message on its way to a chat.
///
/// @param thread the forum topic inside the chat; 0: none
/// @param part which part of the message, from 0
/// @param edits the platform's number of our earlier message that this part replaces
public record Envelope(Chat chat, long thread, Message message, int part, Optional<Long> edits) {}
