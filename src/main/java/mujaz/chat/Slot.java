package mujaz.chat;

import java.time.Instant;
import java.time.LocalDate;

/// One of a chat's digests: the first, second, … of a day of its own calendar.
///
/// Counted, not named by its hour: who moves the hour of a digest that came today does not get
/// another one today.
///
/// @param day by the calendar of the chat's zone
/// @param number from 1, in the order of the day
/// @param due in UTC
public record Slot(LocalDate day, int number, Instant due) {}
