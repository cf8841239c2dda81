package mujaz.bot.telegram;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that Telegram sends updates to our address, and knows how that goes.
///
/// Asks for it at each start, until Telegram agrees, and again when somebody set another address
/// meanwhile. How deliveries go is what Telegram itself says of them: an update that could not be
/// delivered and still waits is a trouble, as is no answer.
final class WebhookWatch implements Receiver {

  /// Each delivery waits for one writer of the store.
  static final int CONNECTIONS = 16;

  private static final Logger log = LoggerFactory.getLogger(WebhookWatch.class);
  private static final Duration BETWEEN = Duration.ofSeconds(30);
  private static final Duration RECENT = Duration.ofMinutes(10);

  private static final String AWAY = "Telegram cannot be reached";

  private final UpdateSource source;
  private final Hook hook;
  private final InstantSource clock;
  private final ReceivingLoop loop;
  private boolean registered;

  WebhookWatch(UpdateSource source, Hook hook, InstantSource clock, Pause pause) {
    this.source = source;
    this.hook = hook;
    this.clock = clock;
    this.loop = new ReceivingLoop(clock, pause);
  }

  @Override
  public PollerHealth health() {
    return loop.health();
  }

  @Override
  public void cancel() {
    source.cancel();
  }

  @Override
  public void run() {
    loop.run("looking after the webhook", this::round);
  }

  private void round() throws InterruptedException {
    if (registered) {
      loop.pause(BETWEEN);
    }
    Optional<WebhookState> state = source.webhook();
    if (state.isPresent()) {
      look(state.get());
    } else if (registered) {
      trouble(AWAY);
    } else {
      retry(AWAY);
    }
    if (state.isPresent() && !registered) {
      register();
    }
  }

  private void look(WebhookState state) {
    if (!state.url().equals(hook.address().toString())) {
      registered = false;
      return;
    }
    boolean failing = state.pending() > 0 && state.failed().isAfter(clock.instant().minus(RECENT));
    if (failing) {
      trouble("Telegram cannot deliver updates to telegram.webhook: " + state.failure());
    } else {
      loop.good();
    }
  }

  private void register() throws InterruptedException {
    switch (source.setWebhook(hook.address(), hook.secret(), CONNECTIONS)) {
      case PollResult.Updates _ -> {
        log.atInfo().addKeyValue("address", hook.address()).log("Telegram sends updates here");
        registered = true;
        loop.good();
      }
      case PollResult.RetryAfter(Duration wait) -> loop.pause(wait);
      case PollResult.Unauthorized _ -> loop.refused();
      case PollResult.Failed(String reason) -> retry("Telegram refuses the webhook: " + reason);
      case PollResult.Conflict _, PollResult.WebhookSet _ -> retry("the webhook cannot be set");
    }
  }

  private void retry(String reason) throws InterruptedException {
    tell(reason);
    loop.retry(reason);
  }

  private void trouble(String reason) {
    tell(reason);
    loop.trouble(reason);
  }

  /// One clear message for each trouble, however long it lasts.
  private void tell(String reason) {
    if (!health().trouble().equals(reason)) {
      log.atWarn().log(reason);
    }
  }
}
