-- min_reader: 5

-- Work: what people set for a connection to a platform. The secret itself is never here: secret_source says where it is.
CREATE TABLE connection_setting (
    connection_id INTEGER PRIMARY KEY REFERENCES connection(id),
    base_url      TEXT    NOT NULL,
    remote_company TEXT   NOT NULL,
    remote_links  TEXT    NOT NULL,
    options       TEXT    NOT NULL,
    secret_source TEXT    NOT NULL,
    added_at_ms   INTEGER NOT NULL,
    removed_at_ms INTEGER
) STRICT;

-- Work: which lists of a connection are read, and how often. No row: as the platform plans it.
CREATE TABLE list_setting (
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    list          TEXT    NOT NULL,
    is_on         INTEGER CHECK (is_on IN (0, 1)),
    schedule      TEXT    NOT NULL,
    PRIMARY KEY (connection_id, list)
) STRICT, WITHOUT ROWID;

-- Mirror: how far the copy of each list is. A cursor is stored in the transaction of the page it follows.
CREATE TABLE remote_list (
    id                INTEGER PRIMARY KEY,
    connection_id     INTEGER NOT NULL REFERENCES connection(id),
    list              TEXT    NOT NULL,
    cursor            BLOB,
    walk              INTEGER NOT NULL DEFAULT 0,
    walk_is_full      INTEGER NOT NULL DEFAULT 0 CHECK (walk_is_full IN (0, 1)),
    walk_since_ms     INTEGER,
    walk_started_ms   INTEGER,
    walk_newest_ms    INTEGER,
    modified_since_ms INTEGER,
    full_at_ms        INTEGER,
    attempt_at_ms     INTEGER,
    success_at_ms     INTEGER,
    as_of_ms          INTEGER,
    failures          INTEGER NOT NULL DEFAULT 0,
    status            TEXT    NOT NULL DEFAULT '',
    error_kind        TEXT    NOT NULL DEFAULT '',
    error             TEXT    NOT NULL DEFAULT '',
    kinds             INTEGER NOT NULL DEFAULT 0,
    UNIQUE (connection_id, list)
) STRICT;

-- Mirror: the records a list named, in which of its full walks last, and which record of which page has their bytes.
CREATE TABLE remote_record (
    list_id      INTEGER NOT NULL REFERENCES remote_list(id),
    remote_id    TEXT    NOT NULL,
    content_hash INTEGER NOT NULL,
    walk         INTEGER NOT NULL,
    page_id      INTEGER REFERENCES raw_page(id),
    place        INTEGER NOT NULL,
    is_deleted   INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
    PRIMARY KEY (list_id, remote_id)
) STRICT, WITHOUT ROWID;

-- Mirror: the new and changed records of one page as they came, each behind its length, zlib-compressed, for audit.
CREATE TABLE raw_page (
    id      INTEGER PRIMARY KEY,
    list_id INTEGER NOT NULL REFERENCES remote_list(id),
    at_ms   INTEGER NOT NULL,
    content BLOB    NOT NULL
) STRICT;

-- Mirror: records that were not taken over, until they can be.
CREATE TABLE rejected_record (
    id        INTEGER PRIMARY KEY,
    list_id   INTEGER NOT NULL REFERENCES remote_list(id),
    remote_id TEXT    NOT NULL,
    path      TEXT    NOT NULL,
    value     TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    at_ms     INTEGER NOT NULL,
    content   BLOB    NOT NULL
) STRICT;
CREATE INDEX rejected_record_list ON rejected_record (list_id, remote_id);

-- Mirror: which allocations a payment stated last, so that those it no longer states can be taken back.
CREATE TABLE stated_allocation (
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    payment_id    TEXT    NOT NULL,
    allocation_id TEXT    NOT NULL,
    PRIMARY KEY (connection_id, payment_id, allocation_id)
) STRICT, WITHOUT ROWID;

-- Mirror: money that moved in the accounting system's own bank accounts, as it states it now.
CREATE TABLE ledger_movement (
    id                INTEGER PRIMARY KEY,
    connection_id     INTEGER NOT NULL REFERENCES connection(id),
    list              TEXT    NOT NULL,
    remote_id         TEXT    NOT NULL,
    date_day          INTEGER,
    currency          INTEGER,
    amount_units      INTEGER NOT NULL,
    received_currency INTEGER,
    received_units    INTEGER,
    account           TEXT    NOT NULL,
    other_account     TEXT    NOT NULL,
    contact           TEXT    NOT NULL,
    reference         TEXT    NOT NULL,
    source_status     TEXT    NOT NULL,
    is_deleted        INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
    links             TEXT    NOT NULL,
    UNIQUE (connection_id, list, remote_id)
) STRICT;
CREATE INDEX ledger_movement_day ON ledger_movement (connection_id, date_day);

-- Mirror: entries of lists that records refer to: accounts, tax rates, tracking categories, payment methods.
CREATE TABLE reference_item (
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    list          TEXT    NOT NULL,
    remote_id     TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    code          TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    source_status TEXT    NOT NULL,
    parent        TEXT    NOT NULL,
    is_deleted    INTEGER NOT NULL CHECK (is_deleted IN (0, 1)),
    PRIMARY KEY (connection_id, list, remote_id)
) STRICT, WITHOUT ROWID;

-- Work: when a connection was read, list by list, and what came of it.
CREATE TABLE sync_run (
    id            INTEGER PRIMARY KEY,
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    cause         TEXT    NOT NULL,
    started_at_ms INTEGER NOT NULL,
    ended_at_ms   INTEGER,
    requests      INTEGER NOT NULL DEFAULT 0,
    retries       INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX sync_run_connection ON sync_run (connection_id, started_at_ms);

CREATE TABLE sync_run_list (
    run_id    INTEGER NOT NULL REFERENCES sync_run(id),
    list      TEXT    NOT NULL,
    status    TEXT    NOT NULL,
    is_full   INTEGER NOT NULL CHECK (is_full IN (0, 1)),
    read      INTEGER NOT NULL,
    added     INTEGER NOT NULL,
    changed   INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    deleted   INTEGER NOT NULL,
    rejected  INTEGER NOT NULL,
    detail    TEXT    NOT NULL,
    PRIMARY KEY (run_id, list)
) STRICT, WITHOUT ROWID;
