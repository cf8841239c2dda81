-- What was asked of WebSub hubs. A row without a feed is only there until its hub has been told that nothing is wanted any more.
CREATE TABLE hub_subscription (
  token        TEXT    NOT NULL PRIMARY KEY,
  secret       TEXT    NOT NULL,
  feed         INTEGER REFERENCES feed (id) ON DELETE SET NULL,
  hub          TEXT    NOT NULL,
  topic        TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('WANTED', 'ENDING')),
  failures     INTEGER NOT NULL DEFAULT 0,
  next_request INTEGER NOT NULL,
  lease_end    INTEGER,
  trusted      INTEGER NOT NULL DEFAULT 0 CHECK (trusted IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX hub_subscription_feed ON hub_subscription (feed) WHERE state = 'WANTED' AND feed IS NOT NULL;
CREATE INDEX hub_subscription_due ON hub_subscription (next_request);
