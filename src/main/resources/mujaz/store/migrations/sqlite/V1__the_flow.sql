-- Everything that the flow keeps: feeds, entries, topics, stories, chats, what came in and what is owed.
-- Instants are epoch milliseconds in UTC. JSON columns hold plain records, without type information.

CREATE TABLE feed (
  id            INTEGER PRIMARY KEY,
  url           TEXT    NOT NULL UNIQUE,
  title         TEXT,
  etag          TEXT,
  last_modified TEXT,
  failures      INTEGER NOT NULL DEFAULT 0,
  last_error    TEXT,
  last_polled   INTEGER,
  last_success  INTEGER
) STRICT;

CREATE TABLE entry (
  id         INTEGER PRIMARY KEY,
  feed       INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  identity   TEXT    NOT NULL,
  news       INTEGER NOT NULL CHECK (news IN (0, 1)),
  state      TEXT    NOT NULL CHECK (state IN ('UNREAD', 'READ', 'GIVEN_UP', 'SEEN')),
  content    TEXT,              -- JSON; dropped when the entry has been read
  first_seen INTEGER NOT NULL,
  attempts   INTEGER NOT NULL DEFAULT 0,
  not_before INTEGER NOT NULL,
  reason     TEXT,
  UNIQUE (feed, identity)
) STRICT;
CREATE INDEX entry_unread ON entry (id) WHERE state = 'UNREAD';

CREATE TABLE topic (
  slug  TEXT NOT NULL PRIMARY KEY,
  name  TEXT NOT NULL,
  query TEXT
) STRICT;

CREATE TABLE topic_feed (
  topic TEXT    NOT NULL REFERENCES topic (slug) ON DELETE CASCADE,
  feed  INTEGER NOT NULL REFERENCES feed (id) ON DELETE CASCADE,
  PRIMARY KEY (topic, feed)
) STRICT;
CREATE INDEX topic_feed_feed ON topic_feed (feed);

CREATE TABLE story (
  id         INTEGER PRIMARY KEY,
  summary    TEXT    NOT NULL,  -- JSON
  published  INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  updated    INTEGER NOT NULL
) STRICT;
CREATE INDEX story_published ON story (published, id);
CREATE INDEX story_updated ON story (updated);

-- No reference to topic: a story may be filed while its topic is being removed.
CREATE TABLE story_topic (
  story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  topic TEXT    NOT NULL,
  PRIMARY KEY (story, topic)
) STRICT;
CREATE INDEX story_topic_topic ON story_topic (topic, story);

CREATE TABLE report (
  id          INTEGER PRIMARY KEY,
  story       INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  feed        INTEGER REFERENCES feed (id) ON DELETE SET NULL,
  source      TEXT    NOT NULL,
  link        TEXT,
  article     TEXT    NOT NULL, -- JSON
  summary     TEXT    NOT NULL, -- JSON
  fingerprint TEXT    NOT NULL, -- JSON
  published   INTEGER NOT NULL
) STRICT;
CREATE INDEX report_story ON report (story);
CREATE INDEX report_link ON report (link);
CREATE INDEX report_feed ON report (feed);

CREATE TABLE chat (
  id           INTEGER PRIMARY KEY,
  platform     TEXT    NOT NULL,
  number       INTEGER NOT NULL,
  language     TEXT    NOT NULL,
  length       TEXT    NOT NULL,
  zone         TEXT    NOT NULL,
  state        TEXT    NOT NULL CHECK (state IN ('ACTIVE', 'SUSPENDED')),
  reason       TEXT    NOT NULL DEFAULT '',
  frozen_until INTEGER NOT NULL DEFAULT 0,
  UNIQUE (platform, number)
) STRICT;

CREATE TABLE subscription (
  chat   INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread INTEGER NOT NULL,
  topic  TEXT    NOT NULL REFERENCES topic (slug) ON DELETE CASCADE,
  PRIMARY KEY (chat, thread, topic)
) STRICT;
CREATE INDEX subscription_topic ON subscription (topic, chat, thread);

CREATE TABLE inbox (
  id       INTEGER PRIMARY KEY,
  platform TEXT    NOT NULL,
  number   INTEGER NOT NULL,
  body     TEXT    NOT NULL,    -- JSON as received; emptied when the update has been handled
  state    TEXT    NOT NULL CHECK (state IN ('WAITING', 'HANDLED', 'QUARANTINED')),
  reason   TEXT,
  received INTEGER NOT NULL,
  UNIQUE (platform, number)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (platform, id) WHERE state = 'WAITING';
CREATE INDEX inbox_received ON inbox (received) WHERE state = 'HANDLED';

CREATE TABLE button (
  token   TEXT    NOT NULL PRIMARY KEY,
  chat    INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  command TEXT    NOT NULL,
  shown   INTEGER NOT NULL
) STRICT;
CREATE INDEX button_chat ON button (chat);
CREATE INDEX button_shown ON button (shown);

CREATE TABLE transcript (
  chat    INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  number  INTEGER NOT NULL,
  ours    INTEGER NOT NULL CHECK (ours IN (0, 1)),
  content TEXT    NOT NULL,     -- JSON
  at      INTEGER NOT NULL,
  PRIMARY KEY (chat, number)
) STRICT;

CREATE TABLE outbox (
  id         INTEGER PRIMARY KEY,
  chat       INTEGER NOT NULL REFERENCES chat (id) ON DELETE CASCADE,
  thread     INTEGER NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('BRIEF', 'REPLY')),
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
CREATE UNIQUE INDEX outbox_brief_once ON outbox (chat, thread, story) WHERE kind = 'BRIEF';
CREATE INDEX outbox_story ON outbox (story);
CREATE INDEX outbox_turn ON outbox (lane, id) WHERE state = 'PENDING';
CREATE INDEX outbox_chat_turn ON outbox (chat, lane, id) WHERE state = 'PENDING';
CREATE INDEX outbox_sending ON outbox (chat) WHERE state = 'SENDING';
CREATE INDEX outbox_unknown ON outbox (finished) WHERE state = 'UNKNOWN';

CREATE TABLE outbox_part (
  delivery INTEGER NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
  part     INTEGER NOT NULL,
  message  INTEGER NOT NULL,
  PRIMARY KEY (delivery, part)
) STRICT;

-- The table of db-scheduler.
CREATE TABLE scheduled_tasks (
  task_name            TEXT    NOT NULL,
  task_instance        TEXT    NOT NULL,
  task_data            BLOB,
  execution_time       INTEGER,
  picked               INTEGER NOT NULL,
  picked_by            TEXT,
  last_success         INTEGER,
  last_failure         INTEGER,
  consecutive_failures INTEGER,
  last_heartbeat       INTEGER,
  version              INTEGER NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
) STRICT;
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_alive ON scheduled_tasks (last_heartbeat);
