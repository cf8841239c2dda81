/// The composition root: [App] wires the stages by hand, starts them and stops them in reverse.
///
/// [NewsDesk] is the one place where an entry walks through all the stages, from `mujaz.feed` to
/// `mujaz.delivery`. Start at [App].
@NullMarked
package mujaz;

import org.jspecify.annotations.NullMarked;
