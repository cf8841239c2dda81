/// Headline and ranked key sentences of one article. Pure and deterministic: no clock, disk or
/// network.
///
/// An article comes in, a [Summary] goes out; which article belongs to which event is left to
/// `mujaz.story`.
@NullMarked
package mujaz.summary;

import org.jspecify.annotations.NullMarked;
