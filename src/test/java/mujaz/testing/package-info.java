/// Stand-ins that tests of several packages share: every port in memory, held to the same contract
/// as the real stores.
@NullMarked
package mujaz.testing;

import org.jspecify.annotations.NullMarked;
