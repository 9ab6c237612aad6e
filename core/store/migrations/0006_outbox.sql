-- min_reader: 2

-- Work: what is to be written to a platform, how far it is, and everything that was asked and answered on the way.
-- Never emptied: a write that was forgotten is made twice.
CREATE TABLE outbox_item (
    id               INTEGER PRIMARY KEY,
    company_id       INTEGER NOT NULL REFERENCES company(id),
    connection_id    INTEGER NOT NULL REFERENCES connection(id),
    kind             TEXT    NOT NULL,
    intent           TEXT    NOT NULL,
    -- The request as it goes out, byte for byte.
    method           TEXT    NOT NULL,
    path             TEXT    NOT NULL,
    body             BLOB,
    body_hash        BLOB    NOT NULL,
    idempotency_key  TEXT    NOT NULL,
    natural_key      TEXT    NOT NULL,
    key_life_ms      INTEGER NOT NULL,
    amount_units     INTEGER,
    currency         INTEGER,
    -- Who wants it, and who has to agree.
    author           TEXT    NOT NULL,
    created_at_ms    INTEGER NOT NULL,
    hold             INTEGER NOT NULL CHECK (hold BETWEEN 0 AND 2),
    released_by      TEXT    NOT NULL,
    replaces_id      INTEGER REFERENCES outbox_item(id),
    -- How far it is.
    state            INTEGER NOT NULL CHECK (state BETWEEN 0 AND 7),
    step             INTEGER NOT NULL CHECK (step BETWEEN 0 AND 3),
    if_absent        INTEGER NOT NULL CHECK (if_absent BETWEEN 0 AND 2),
    failure          INTEGER NOT NULL CHECK (failure BETWEEN 0 AND 3),
    is_in_doubt      INTEGER NOT NULL CHECK (is_in_doubt IN (0, 1)),
    sends            INTEGER NOT NULL,
    tries            INTEGER NOT NULL,
    first_sent_at_ms INTEGER,
    accepted_at_ms   INTEGER,
    next_at_ms       INTEGER,
    not_before_ms    INTEGER,
    operation        TEXT    NOT NULL,
    remote_id        TEXT    NOT NULL,
    error            TEXT    NOT NULL
) STRICT;

CREATE INDEX outbox_item_by_step ON outbox_item (company_id, step);
CREATE INDEX outbox_item_by_key ON outbox_item (connection_id, kind, natural_key);

-- Of the same answer several times in a row the first is kept and the others are counted.
CREATE TABLE outbox_attempt (
    id              INTEGER PRIMARY KEY,
    item_id         INTEGER NOT NULL REFERENCES outbox_item(id),
    step            INTEGER NOT NULL CHECK (step BETWEEN 1 AND 3),
    started_at_ms   INTEGER NOT NULL,
    ended_at_ms     INTEGER,
    idempotency_key TEXT    NOT NULL,
    outcome         INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 10),
    status          INTEGER NOT NULL,
    message         TEXT    NOT NULL,
    answer          BLOB,
    repeated        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX outbox_attempt_by_item ON outbox_attempt (item_id, id);

-- Work: deliveries of platforms that were taken in, so that none is acted upon twice, and none forgotten.
CREATE TABLE webhook_delivery (
    id             INTEGER PRIMARY KEY,
    company_id     INTEGER NOT NULL REFERENCES company(id),
    provider       TEXT    NOT NULL,
    event_id       TEXT    NOT NULL,
    event          TEXT    NOT NULL,
    content        TEXT    NOT NULL,
    at_ms          INTEGER NOT NULL,
    handled_at_ms  INTEGER,
    UNIQUE (company_id, provider, event_id)
) STRICT;

CREATE INDEX webhook_delivery_by_open ON webhook_delivery (company_id) WHERE handled_at_ms IS NULL;
