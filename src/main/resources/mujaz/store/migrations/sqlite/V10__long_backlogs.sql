-- What a claim leaves out, and when the next row is due, are found without walking a backlog.

CREATE INDEX chat_frozen ON chat (frozen_until) WHERE frozen_until > 0;
CREATE INDEX outbox_due ON outbox (not_before) WHERE state = 'PENDING' AND not_before > owed;
