-- Chats are handled side by side, each in its order; what became of a brief can be followed from its link or its message.
ALTER TABLE inbox ADD COLUMN chat INTEGER NOT NULL DEFAULT 0;
DROP INDEX inbox_waiting;
CREATE INDEX inbox_turn ON inbox (platform, chat, id) WHERE state = 'WAITING';

ALTER TABLE entry ADD COLUMN link TEXT;
CREATE INDEX entry_link ON entry (link) WHERE link IS NOT NULL;
CREATE INDEX outbox_part_message ON outbox_part (message);
