-- A brief that was sent can be updated in place: a third kind of row. SQLite cannot change a CHECK, so the table is made anew.

CREATE TABLE outbox_new (
  id         INTEGER PRIMARY KEY,
  chat       INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread     INTEGER NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('BRIEF', 'REPLY', 'UPDATE')),
  lane       INTEGER NOT NULL,  -- smaller goes first
  story      INTEGER REFERENCES story (id),
  message    TEXT,              -- JSON of a reply; dropped when it has been sent
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
SELECT id, chat, thread, kind, lane, story, message, edits, state, attempt, failures, parts_sent, resent,
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
