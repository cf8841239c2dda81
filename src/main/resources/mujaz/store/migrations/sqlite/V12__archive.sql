-- What left the outbox because it ended long ago: which story went to which chat, and what became of it; no texts.

CREATE TABLE outbox_archive (
  id         INTEGER NOT NULL,      -- that of the outbox
  chat       INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread     INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  story      INTEGER,
  state      TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  attempt    INTEGER NOT NULL,
  parts_sent INTEGER NOT NULL,
  resent     INTEGER NOT NULL,
  owed       INTEGER NOT NULL,
  not_before INTEGER NOT NULL,
  finished   INTEGER NOT NULL
) STRICT;
CREATE INDEX outbox_archive_id ON outbox_archive (id);
CREATE INDEX outbox_archive_story ON outbox_archive (story);
CREATE INDEX outbox_archive_chat ON outbox_archive (chat);
CREATE INDEX outbox_archive_finished ON outbox_archive (finished);
