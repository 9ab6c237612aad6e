-- min_reader: 2

-- Work: a write about the record that another one makes. It waits until that one is confirmed: then the id is put into
-- its request, in the same transaction.
ALTER TABLE outbox_item ADD COLUMN follows_id INTEGER REFERENCES outbox_item(id);
CREATE INDEX outbox_item_by_followed ON outbox_item (follows_id) WHERE follows_id IS NOT NULL;
