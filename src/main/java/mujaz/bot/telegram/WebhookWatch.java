package mujaz.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  private final UpdateSource source;
  private final Hook hook;
  private final InstantSource clock;
  private final Pause pause;
  private final BackOff backOff = new BackOff();
  private volatile PollerHealth health = new PollerHealth(Instant.EPOCH, "");
  private boolean registered;
  private boolean authorized = true;

  WebhookWatch(UpdateSource source, Hook hook, InstantSource clock, Pause pause) {
    this.source = source;
    this.hook = hook;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public PollerHealth health() {
    return health;
  }

  @Override
  public void cancel() {
    source.cancel();
  }

  @Override
  public void run() {
    try {
      while (authorized && !Thread.currentThread().isInterrupted()) {
        survivedRound();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void survivedRound() throws InterruptedException {
    try {
      round();
    } catch (RuntimeException | Error e) {
      log.atError().setCause(e).log("a look at the webhook failed");
      retry("looking after the webhook failed: " + e.getClass().getSimpleName());
    }
  }

  private void round() throws InterruptedException {
    if (registered) {
      pause.sleep(BETWEEN);
    }
    source.webhook().ifPresentOrElse(this::look, () -> trouble("Telegram cannot be reached"));
    if (!registered) {
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
      good();
    }
  }

  private void register() throws InterruptedException {
    switch (source.setWebhook(hook.address(), hook.secret(), CONNECTIONS)) {
      case PollResult.Updates _ -> {
        log.atInfo().addKeyValue("address", hook.address()).log("Telegram sends updates here");
        registered = true;
        good();
      }
      case PollResult.RetryAfter(Duration wait) -> pause.sleep(wait);
      case PollResult.Unauthorized _ -> {
        trouble("Telegram refuses the token: check telegram.token (from @BotFather)");
        authorized = false;
      }
      case PollResult.Failed(String reason) -> retry("Telegram refuses the webhook: " + reason);
      case PollResult.Conflict _, PollResult.WebhookSet _ -> retry("the webhook cannot be set");
    }
  }

  private void retry(String reason) throws InterruptedException {
    trouble(reason);
    pause.sleep(backOff.next());
  }

  private void good() {
    backOff.reset();
    health = new PollerHealth(clock.instant(), "");
  }

  /// One clear message for a trouble, however long it lasts.
  private void trouble(String reason) {
    if (!health.trouble().equals(reason)) {
      log.atWarn().log(reason);
    }
    health = new PollerHealth(health.lastGood(), reason);
  }
}
