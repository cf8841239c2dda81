package mujaz.delivery;

import java.time.Instant;
import java.time.LocalDate;

/// Why and until when a message is kept back.
///
/// @param day of the end, by the chat's calendar
public record Hold(String reason, Instant until, LocalDate day) {}
