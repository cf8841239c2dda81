-- How many more new entries a poll brought than are told one by one; kept at the newest of them.
ALTER TABLE entry ADD COLUMN more INTEGER NOT NULL DEFAULT 0;
