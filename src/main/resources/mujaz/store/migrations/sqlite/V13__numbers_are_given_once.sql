-- The number of a row that left the outbox is never given again: it stands in the archive. SQLite gives on from the highest that is there
-- unless told otherwise when the table is made.

CREATE TABLE outbox_new (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  chat       INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread     INTEGER NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('BRIEF', 'REPLY', 'UPDATE', 'DIGEST')),
  lane       INTEGER NOT NULL,  -- smaller goes first
  story      INTEGER REFERENCES story (id),
  message    TEXT,              -- JSON of a reply, dropped when it has been sent; of a digest, what it tells
  edits      INTEGER,
  state      TEXT    NOT NULL
    CHECK (state IN ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'EXPIRED')),
  attempt    INTEGER NOT NULL DEFAULT 0,
  failures   INTEGER NOT NULL DEFAULT 0,
  parts_sent INTEGER NOT NULL DEFAULT 0,
  resent     INTEGER NOT NULL DEFAULT 0 CHECK (resent IN (0, 1)),
  reason     TEXT    NOT NULL DEFAULT '',
  owed       INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  finished   INTEGER
) STRICT;

INSERT INTO outbox_new
SELECT id, chat, thread, kind, lane, story, message, edits, state, attempt, failures, parts_sent, resent, reason, owed,
  not_before, finished
FROM outbox;

CREATE TABLE outbox_part_new (
  delivery INTEGER NOT NULL REFERENCES outbox_new (id) ON DELETE CASCADE,
  part     INTEGER NOT NULL,
  message  INTEGER NOT NULL,
  PRIMARY KEY (delivery, part)
) STRICT;
INSERT INTO outbox_part_new SELECT delivery, part, message FROM outbox_part;

CREATE TABLE digest_run_new (
  chat     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread   INTEGER NOT NULL,
  day      TEXT    NOT NULL,
  slot     INTEGER NOT NULL,
  outcome  TEXT    NOT NULL CHECK (outcome IN ('OWED', 'NOTHING', 'SKIPPED')),
  reason   TEXT    NOT NULL DEFAULT '',
  told     INTEGER NOT NULL,    -- the last news that it could tell
  delivery INTEGER REFERENCES outbox_new (id) ON DELETE SET NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (chat, thread, day, slot)
) STRICT;
INSERT INTO digest_run_new SELECT chat, thread, day, slot, outcome, reason, told, delivery, at FROM digest_run;

DROP TABLE outbox_part;
DROP TABLE digest_run;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
ALTER TABLE outbox_part_new RENAME TO outbox_part;
ALTER TABLE digest_run_new RENAME TO digest_run;

CREATE UNIQUE INDEX outbox_brief_once ON outbox (chat, thread, story) WHERE kind = 'BRIEF';
CREATE INDEX outbox_story ON outbox (story);
CREATE INDEX outbox_turn ON outbox (lane, id) WHERE state = 'PENDING';
CREATE INDEX outbox_chat_turn ON outbox (chat, lane, id) WHERE state = 'PENDING';
CREATE INDEX outbox_sending ON outbox (chat) WHERE state = 'SENDING';
CREATE INDEX outbox_unknown ON outbox (finished) WHERE state = 'UNKNOWN';
CREATE INDEX outbox_due ON outbox (not_before) WHERE state = 'PENDING' AND not_before > owed;
CREATE INDEX outbox_part_message ON outbox_part (message);
CREATE INDEX digest_run_delivery ON digest_run (delivery);
CREATE INDEX digest_run_at ON digest_run (at);
