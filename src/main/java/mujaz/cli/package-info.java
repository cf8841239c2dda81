/// The commands of the `mujaz` program, one class each. Start at [Mujaz].
@NullMarked
package mujaz.cli;

import org.jspecify.annotations.NullMarked;
