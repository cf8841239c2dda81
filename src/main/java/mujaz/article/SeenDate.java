package mujaz.article;

import java.time.OffsetDateTime;

/// A date that stands in the text of a page, and how little speaks for it.
///
/// @param cost 0 for a date that is marked as the article's and stands at its headline
/// @param isModified whether the page calls it the time of a change
record SeenDate(OffsetDateTime time, double cost, boolean isModified) {}
