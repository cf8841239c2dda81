-- What left the outbox because it ended long ago: which story went to which chat, and what became of it; no texts.

CREATE TABLE outbox_archive (
  id         BIGINT  NOT NULL,      -- that of the outbox
  chat       BIGINT  NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread     BIGINT  NOT NULL,
  kind       TEXT    NOT NULL,
  story      BIGINT,
  state      TEXT    NOT NULL,
  reason     TEXT    NOT NULL,
  attempt    INTEGER NOT NULL,
  parts_sent INTEGER NOT NULL,
  resent     INTEGER NOT NULL,
  owed       BIGINT  NOT NULL,
  not_before BIGINT  NOT NULL,
  finished   BIGINT  NOT NULL
);
CREATE INDEX outbox_archive_id ON outbox_archive (id);
CREATE INDEX outbox_archive_story ON outbox_archive (story);
CREATE INDEX outbox_archive_chat ON outbox_archive (chat);
CREATE INDEX outbox_archive_finished ON outbox_archive (finished);
