-- Whether the publisher shows no more than the beginning of the article to everybody.
ALTER TABLE report ADD COLUMN teaser INTEGER NOT NULL DEFAULT 0 CHECK (teaser IN (0, 1));
