/// The acceptance set of summaries: articles written by us, each with the sentences that an editor
/// would choose, and what the program makes of them. Start at [AcceptanceScore].
@NullMarked
package mujaz.acceptance;

import org.jspecify.annotations.NullMarked;
