/// Languages: which one a text is in, its sentences, words and stems, its letters folded, its
/// direction.
///
/// Everything here is pure: no clock, no disk but the class path, no network, and every type is
/// safe for use by many threads. It knows nothing of articles or briefs: what is worth reading is
/// the business of `mujaz.summary`.
///
/// Start at [Language]: it holds all that differs between languages, read from one file per
/// language (`languages/*.properties`). To add a language is to add such a file.
@NullMarked
package mujaz.text;

import org.jspecify.annotations.NullMarked;
