-- How a source publishes (JSON), whether it is polled, and whether its owner was told that it fails.
ALTER TABLE feed ADD COLUMN rhythm TEXT;
ALTER TABLE feed ADD COLUMN polling TEXT NOT NULL DEFAULT 'NEW' CHECK (polling IN ('NEW', 'READ', 'RESTING', 'GONE'));
ALTER TABLE feed ADD COLUMN told INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1));
CREATE INDEX feed_unpolled ON feed (polling) WHERE polling <> 'READ';
