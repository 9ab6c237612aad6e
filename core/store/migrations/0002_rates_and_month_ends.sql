-- min_reader: 2

-- Mirror: exchange rates as sources state them, with their history as every fact has it.
CREATE TABLE rate (
    id            INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company(id),
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id     TEXT    NOT NULL,
    day           INTEGER NOT NULL,
    from_currency INTEGER NOT NULL,
    to_currency   INTEGER NOT NULL,
    rate          TEXT    NOT NULL
) STRICT;

CREATE TABLE rate_history (
    known_to_ms   INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    company_id    INTEGER NOT NULL,
    connection_id INTEGER NOT NULL,
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    remote_id     TEXT    NOT NULL,
    day           INTEGER NOT NULL,
    from_currency INTEGER NOT NULL,
    to_currency   INTEGER NOT NULL,
    rate          TEXT    NOT NULL
) STRICT;

-- Work: what a month end was answered as when it was first asked. Never emptied: nobody can fetch it again.
CREATE TABLE month_end (
    id          INTEGER PRIMARY KEY,
    company_id  INTEGER NOT NULL REFERENCES company(id),
    day         INTEGER NOT NULL,
    known_at_ms INTEGER NOT NULL,
    policy      TEXT    NOT NULL,
    policy_hash BLOB    NOT NULL,
    UNIQUE (company_id, day, policy_hash)
) STRICT;

-- bucket -1 is what is unapplied.
CREATE TABLE month_end_total (
    month_end_id INTEGER NOT NULL REFERENCES month_end(id),
    currency     INTEGER NOT NULL,
    bucket       INTEGER NOT NULL,
    units        INTEGER NOT NULL,
    items        INTEGER NOT NULL,
    PRIMARY KEY (month_end_id, currency, bucket)
) STRICT, WITHOUT ROWID;
