/// A newsroom in a box: what `mujaz demo` reads when there is no network.
///
/// An HTTP server in the process serves the feeds and article pages of invented newspapers and
/// agencies in several languages, and publishes another report every few seconds. The pages are
/// built like those of real portals: navigation, share bars, related links in the middle of the
/// text, promotion at its end. All text is our own, lies under `mujaz/demo` on the class path, one
/// file a report, and takes place in towns that do not exist.
///
/// The newsroom knows nothing of the bot: it is polled like any other site. Start with [Newsroom].
@NullMarked
package mujaz.demo;

import org.jspecify.annotations.NullMarked;
