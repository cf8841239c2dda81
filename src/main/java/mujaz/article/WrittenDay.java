package mujaz.article;

import java.time.LocalDate;
import java.util.Optional;
import mujaz.text.CalendarSystem;

/// A day that stands in a text.
///
/// @param other the day that it is when month and day are to be read the other way round
/// @param start where it stands in the text
record WrittenDay(
    LocalDate day, Optional<LocalDate> other, CalendarSystem calendar, int start, int end) {}
