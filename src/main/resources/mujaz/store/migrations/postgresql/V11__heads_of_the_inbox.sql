-- Whose turn it is in the inbox is found without walking what waits; what was set aside is forgotten with what was handled.

ALTER TABLE inbox ADD COLUMN head INTEGER NOT NULL DEFAULT 0 CHECK (head IN (0, 1)); -- 1: the first that waits in its chat
UPDATE inbox SET head = 1 WHERE id IN (SELECT min(id) FROM inbox WHERE state = 'WAITING' GROUP BY platform, chat);
CREATE INDEX inbox_head ON inbox (platform, id) WHERE head = 1;

DROP INDEX inbox_received;
CREATE INDEX inbox_ended ON inbox (received) WHERE state <> 'WAITING';
