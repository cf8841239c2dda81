package mujaz.bot.web;

import io.javalin.config.RoutesConfig;
import java.util.Optional;

/// The programs that call us, each with a secret of its own; people come through the [WebChat].
///
/// @param hubs where sources have a hub (WebSub)
/// @param telegram where updates are not polled
public record Callers(Optional<HubRoutes> hubs, Optional<WebhookRoute> telegram) {

  static final Callers NONE = new Callers(Optional.empty(), Optional.empty());

  void routes(RoutesConfig routes) {
    hubs.ifPresent(open -> open.routes(routes));
    telegram.ifPresent(open -> open.routes(routes));
  }

  static boolean covers(String path) {
    return HubRoutes.covers(path) || WebhookRoute.covers(path);
  }
}
