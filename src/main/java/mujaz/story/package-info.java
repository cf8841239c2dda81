/// Articles about the same event, and the topics that a story belongs to.
///
/// An article and its summary come in as a [Report]; the [Story] that it joins or opens goes out.
/// Who is told of it is left to `mujaz.delivery`. Start at `StoryDesk`.
@NullMarked
package mujaz.story;

import org.jspecify.annotations.NullMarked;
