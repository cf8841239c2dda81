/// Languages.
@NullMarked
package mujaz.text;

import org.jspecify.annotations.NullMarked;
