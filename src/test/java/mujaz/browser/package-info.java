/// The demo seen through a browser: tests, and the pictures of the README.
@NullMarked
package mujaz.browser;

import org.jspecify.annotations.NullMarked;
