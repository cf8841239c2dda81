package mujaz.feed;

import java.net.UnknownHostException;

/// A connection that the rules forbid. Says nothing about what is there (S-12).
final class ForbiddenAddress extends UnknownHostException {

  private static final long serialVersionUID = 1;

  ForbiddenAddress() {
    super("forbidden address");
  }
}
