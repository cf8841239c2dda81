-- When a chat wants to be written to: hours of its day (empty: each story at once), quiet, pause.
ALTER TABLE chat ADD COLUMN hours TEXT NOT NULL DEFAULT '';    -- '08:00 18:30'
ALTER TABLE chat ADD COLUMN weekdays INTEGER NOT NULL DEFAULT 0 CHECK (weekdays IN (0, 1));
ALTER TABLE chat ADD COLUMN quiet TEXT NOT NULL DEFAULT '';    -- '22:00 07:00'
ALTER TABLE chat ADD COLUMN breaking INTEGER NOT NULL DEFAULT 0 CHECK (breaking IN (0, 1));
ALTER TABLE chat ADD COLUMN paused_until INTEGER;

-- What became news in which topic, in order. Numbers, not times, tell what a chat was told: clocks jump.
CREATE TABLE news (
  id    INTEGER PRIMARY KEY,
  topic TEXT    NOT NULL,
  story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  at    INTEGER NOT NULL,
  UNIQUE (story, topic)
) STRICT;
CREATE INDEX news_topic ON news (topic, id);
CREATE INDEX news_at ON news (at);

-- When a chat is looked at next: for a digest, at the end of its quiet hours or of its pause.
CREATE TABLE appointment (
  chat INTEGER NOT NULL PRIMARY KEY REFERENCES chat (id) ON DELETE CASCADE,
  due  INTEGER NOT NULL,
  why  TEXT    NOT NULL CHECK (why IN ('DIGEST', 'QUIET', 'RESUMED')),
  day  TEXT    NOT NULL,        -- by the calendar of the chat
  slot INTEGER NOT NULL,        -- which digest of that day; 0: none
  told INTEGER NOT NULL         -- news up to this number is not for the next digest
) STRICT;
CREATE INDEX appointment_due ON appointment (due);

-- A fourth kind of row, and room between the lanes. SQLite cannot change a CHECK, so the table is made anew.
CREATE TABLE outbox_new (
  id         INTEGER PRIMARY KEY,
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
SELECT id, chat, thread, kind, lane * 10, story, message, edits, state, attempt, failures, parts_sent, resent,
  reason, owed, not_before, finished
FROM outbox;

CREATE TABLE outbox_part_new (
  delivery INTEGER NOT NULL REFERENCES outbox_new (id) ON DELETE CASCADE,
  part     INTEGER NOT NULL,
  message  INTEGER NOT NULL,
  PRIMARY KEY (delivery, part)
) STRICT;

INSERT INTO outbox_part_new SELECT delivery, part, message FROM outbox_part;

DROP TABLE outbox_part;
DROP TABLE outbox;
ALTER TABLE outbox_new RENAME TO outbox;
ALTER TABLE outbox_part_new RENAME TO outbox_part;

CREATE UNIQUE INDEX outbox_brief_once ON outbox (chat, thread, story) WHERE kind = 'BRIEF';
CREATE INDEX outbox_story ON outbox (story);
CREATE INDEX outbox_turn ON outbox (lane, id) WHERE state = 'PENDING';
CREATE INDEX outbox_chat_turn ON outbox (chat, lane, id) WHERE state = 'PENDING';
CREATE INDEX outbox_sending ON outbox (chat) WHERE state = 'SENDING';
CREATE INDEX outbox_unknown ON outbox (finished) WHERE state = 'UNKNOWN';

-- What became of each digest: once for each chat, thread, day of its calendar and slot.
CREATE TABLE digest_run (
  chat     INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread   INTEGER NOT NULL,
  day      TEXT    NOT NULL,
  slot     INTEGER NOT NULL,
  outcome  TEXT    NOT NULL CHECK (outcome IN ('OWED', 'NOTHING', 'SKIPPED')),
  reason   TEXT    NOT NULL DEFAULT '',
  told     INTEGER NOT NULL,    -- the last news that it could tell
  delivery INTEGER REFERENCES outbox (id) ON DELETE SET NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (chat, thread, day, slot)
) STRICT;
CREATE INDEX digest_run_delivery ON digest_run (delivery);
CREATE INDEX digest_run_at ON digest_run (at);
