-- min_reader: 1

-- Who and where from. One file holds many companies.
CREATE TABLE company (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL,
    base_currency INTEGER,
    time_zone     TEXT    NOT NULL DEFAULT 'UTC',
    created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE connection (
    id         INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company(id),
    type       TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    UNIQUE (company_id, type, name)
) STRICT;

CREATE TABLE import_batch (
    id            INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company(id),
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    source_name   TEXT    NOT NULL,
    source_sha256 BLOB,
    format        TEXT    NOT NULL,
    at_ms         INTEGER NOT NULL,
    added         INTEGER NOT NULL DEFAULT 0,
    changed       INTEGER NOT NULL DEFAULT 0,
    unchanged     INTEGER NOT NULL DEFAULT 0,
    unresolved    INTEGER NOT NULL DEFAULT 0,
    is_whole      INTEGER NOT NULL DEFAULT 0 CHECK (is_whole IN (0, 1))
) STRICT;

-- The file as it arrived, zlib-compressed, where a caller wants it kept for audit.
CREATE TABLE raw_payload (
    sha256  BLOB PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

-- Mirror: what sources state. Current versions here; superseded ones in the table's _history, whose columns are
-- known_to_ms and then the same ones in the same order.
CREATE TABLE customer (
    id                 INTEGER PRIMARY KEY,
    company_id         INTEGER NOT NULL REFERENCES company(id),
    connection_id      INTEGER NOT NULL REFERENCES connection(id),
    key_hash           INTEGER NOT NULL,
    content_hash       INTEGER NOT NULL,
    known_from_ms      INTEGER NOT NULL,
    import_id          INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id          TEXT    NOT NULL,
    name               TEXT    NOT NULL,
    folded_name        TEXT    NOT NULL,
    currency           INTEGER,
    email              TEXT    NOT NULL,
    parent_id          INTEGER REFERENCES customer(id),
    parent_remote_id   TEXT    NOT NULL,
    country            TEXT    NOT NULL,
    credit_limit_units INTEGER,
    terms_days         INTEGER,
    aliases            TEXT    NOT NULL,
    accounts           TEXT    NOT NULL
) STRICT;

CREATE TABLE customer_history (
    known_to_ms        INTEGER NOT NULL,
    id                 INTEGER NOT NULL,
    company_id         INTEGER NOT NULL,
    connection_id      INTEGER NOT NULL,
    key_hash           INTEGER NOT NULL,
    content_hash       INTEGER NOT NULL,
    known_from_ms      INTEGER NOT NULL,
    import_id          INTEGER NOT NULL,
    remote_id          TEXT    NOT NULL,
    name               TEXT    NOT NULL,
    folded_name        TEXT    NOT NULL,
    currency           INTEGER,
    email              TEXT    NOT NULL,
    parent_id          INTEGER,
    parent_remote_id   TEXT    NOT NULL,
    country            TEXT    NOT NULL,
    credit_limit_units INTEGER,
    terms_days         INTEGER,
    aliases            TEXT    NOT NULL,
    accounts           TEXT    NOT NULL
) STRICT;

-- Names and accounts of customers as matching looks them up; made from customer.aliases and customer.accounts.
CREATE TABLE customer_alias (
    company_id  INTEGER NOT NULL,
    folded      TEXT    NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    PRIMARY KEY (company_id, folded, customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE customer_account (
    company_id  INTEGER NOT NULL,
    account     TEXT    NOT NULL,
    customer_id INTEGER NOT NULL REFERENCES customer(id),
    PRIMARY KEY (company_id, account, customer_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    id            INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company(id),
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id     TEXT    NOT NULL,
    customer_id   INTEGER NOT NULL REFERENCES customer(id),
    kind          INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 5),
    state         INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    currency      INTEGER NOT NULL,
    amount_units  INTEGER NOT NULL,
    issue_day     INTEGER NOT NULL,
    due_day       INTEGER,
    voided_day    INTEGER,
    reversed_day  INTEGER,
    number        TEXT    NOT NULL,
    alt_numbers   TEXT    NOT NULL,
    currency_rate TEXT    NOT NULL,
    reference     TEXT    NOT NULL,
    description   TEXT    NOT NULL,
    source_status TEXT    NOT NULL
) STRICT;

CREATE TABLE document_history (
    known_to_ms   INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    company_id    INTEGER NOT NULL,
    connection_id INTEGER NOT NULL,
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    remote_id     TEXT    NOT NULL,
    customer_id   INTEGER NOT NULL,
    kind          INTEGER NOT NULL,
    state         INTEGER NOT NULL,
    currency      INTEGER NOT NULL,
    amount_units  INTEGER NOT NULL,
    issue_day     INTEGER NOT NULL,
    due_day       INTEGER,
    voided_day    INTEGER,
    reversed_day  INTEGER,
    number        TEXT    NOT NULL,
    alt_numbers   TEXT    NOT NULL,
    currency_rate TEXT    NOT NULL,
    reference     TEXT    NOT NULL,
    description   TEXT    NOT NULL,
    source_status TEXT    NOT NULL
) STRICT;

-- Lines and instalments belong to one version of a document: the one known from the same instant.
CREATE TABLE document_line (
    document_id   INTEGER NOT NULL REFERENCES document(id),
    known_from_ms INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    description   TEXT    NOT NULL,
    quantity      TEXT    NOT NULL,
    unit_price    TEXT    NOT NULL,
    units         INTEGER NOT NULL,
    tax_units     INTEGER NOT NULL,
    account       TEXT    NOT NULL,
    PRIMARY KEY (document_id, known_from_ms, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment (
    document_id   INTEGER NOT NULL REFERENCES document(id),
    known_from_ms INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    due_day       INTEGER NOT NULL,
    units         INTEGER NOT NULL,
    PRIMARY KEY (document_id, known_from_ms, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE allocation (
    id            INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company(id),
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id     TEXT    NOT NULL,
    source_id     INTEGER NOT NULL REFERENCES document(id),
    target_id     INTEGER NOT NULL REFERENCES document(id),
    source_units  INTEGER NOT NULL,
    target_units  INTEGER NOT NULL,
    date_day      INTEGER NOT NULL,
    unapplied_day INTEGER,
    is_inferred   INTEGER NOT NULL CHECK (is_inferred IN (0, 1))
) STRICT;

CREATE TABLE allocation_history (
    known_to_ms   INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    company_id    INTEGER NOT NULL,
    connection_id INTEGER NOT NULL,
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    remote_id     TEXT    NOT NULL,
    source_id     INTEGER NOT NULL,
    target_id     INTEGER NOT NULL,
    source_units  INTEGER NOT NULL,
    target_units  INTEGER NOT NULL,
    date_day      INTEGER NOT NULL,
    unapplied_day INTEGER,
    is_inferred   INTEGER NOT NULL
) STRICT;

-- Allocations whose documents have not arrived yet; tried again at the end of every import.
CREATE TABLE pending_allocation (
    id               INTEGER PRIMARY KEY,
    company_id       INTEGER NOT NULL REFERENCES company(id),
    connection_id    INTEGER NOT NULL REFERENCES connection(id),
    key_hash         INTEGER NOT NULL,
    content_hash     INTEGER NOT NULL,
    import_id        INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id        TEXT    NOT NULL,
    source_kind      INTEGER NOT NULL,
    source_remote_id TEXT    NOT NULL,
    source_number    TEXT    NOT NULL,
    target_kind      INTEGER NOT NULL,
    target_remote_id TEXT    NOT NULL,
    target_number    TEXT    NOT NULL,
    source_units     INTEGER NOT NULL,
    target_units     INTEGER NOT NULL,
    date_day         INTEGER NOT NULL,
    unapplied_day    INTEGER,
    up_to_open       INTEGER NOT NULL,
    is_inferred      INTEGER NOT NULL,
    known_at_ms      INTEGER,
    UNIQUE (connection_id, key_hash)
) STRICT;

CREATE TABLE bank_account (
    id            INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company(id),
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id     TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    iban          TEXT    NOT NULL,
    currency      INTEGER
) STRICT;

CREATE TABLE bank_account_history (
    known_to_ms   INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    company_id    INTEGER NOT NULL,
    connection_id INTEGER NOT NULL,
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    remote_id     TEXT    NOT NULL,
    name          TEXT    NOT NULL,
    iban          TEXT    NOT NULL,
    currency      INTEGER
) STRICT;

CREATE TABLE bank_statement (
    id            INTEGER PRIMARY KEY,
    company_id    INTEGER NOT NULL REFERENCES company(id),
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id     TEXT    NOT NULL,
    account_id    INTEGER NOT NULL REFERENCES bank_account(id),
    currency      INTEGER NOT NULL,
    opening_units INTEGER,
    opening_day   INTEGER,
    closing_units INTEGER,
    closing_day   INTEGER,
    sequence      TEXT    NOT NULL,
    is_balanced   INTEGER
) STRICT;

CREATE TABLE bank_statement_history (
    known_to_ms   INTEGER NOT NULL,
    id            INTEGER NOT NULL,
    company_id    INTEGER NOT NULL,
    connection_id INTEGER NOT NULL,
    key_hash      INTEGER NOT NULL,
    content_hash  INTEGER NOT NULL,
    known_from_ms INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    remote_id     TEXT    NOT NULL,
    account_id    INTEGER NOT NULL,
    currency      INTEGER NOT NULL,
    opening_units INTEGER,
    opening_day   INTEGER,
    closing_units INTEGER,
    closing_day   INTEGER,
    sequence      TEXT    NOT NULL,
    is_balanced   INTEGER
) STRICT;

CREATE TABLE bank_line (
    id                   INTEGER PRIMARY KEY,
    company_id           INTEGER NOT NULL REFERENCES company(id),
    connection_id        INTEGER NOT NULL REFERENCES connection(id),
    key_hash             INTEGER NOT NULL,
    content_hash         INTEGER NOT NULL,
    known_from_ms        INTEGER NOT NULL,
    import_id            INTEGER NOT NULL REFERENCES import_batch(id),
    remote_id            TEXT    NOT NULL,
    account_id           INTEGER NOT NULL REFERENCES bank_account(id),
    statement_id         INTEGER REFERENCES bank_statement(id),
    statement_remote_id  TEXT    NOT NULL,
    booked_day           INTEGER NOT NULL,
    value_day            INTEGER,
    currency             INTEGER NOT NULL,
    amount_units         INTEGER NOT NULL,
    counterparty         TEXT    NOT NULL,
    counterparty_account TEXT    NOT NULL,
    text                 TEXT    NOT NULL,
    reference            TEXT    NOT NULL,
    end_to_end_id        TEXT    NOT NULL,
    bank_reference       TEXT    NOT NULL,
    status               INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    is_reversal          INTEGER NOT NULL CHECK (is_reversal IN (0, 1)),
    batch_size           INTEGER NOT NULL
) STRICT;

CREATE TABLE bank_line_history (
    known_to_ms          INTEGER NOT NULL,
    id                   INTEGER NOT NULL,
    company_id           INTEGER NOT NULL,
    connection_id        INTEGER NOT NULL,
    key_hash             INTEGER NOT NULL,
    content_hash         INTEGER NOT NULL,
    known_from_ms        INTEGER NOT NULL,
    import_id            INTEGER NOT NULL,
    remote_id            TEXT    NOT NULL,
    account_id           INTEGER NOT NULL,
    statement_id         INTEGER,
    statement_remote_id  TEXT    NOT NULL,
    booked_day           INTEGER NOT NULL,
    value_day            INTEGER,
    currency             INTEGER NOT NULL,
    amount_units         INTEGER NOT NULL,
    counterparty         TEXT    NOT NULL,
    counterparty_account TEXT    NOT NULL,
    text                 TEXT    NOT NULL,
    reference            TEXT    NOT NULL,
    end_to_end_id        TEXT    NOT NULL,
    bank_reference       TEXT    NOT NULL,
    status               INTEGER NOT NULL,
    is_reversal          INTEGER NOT NULL,
    batch_size           INTEGER NOT NULL
) STRICT;

-- Work: what only this file knows. Never emptied.
CREATE TABLE decision_event (
    id         INTEGER PRIMARY KEY,
    company_id INTEGER NOT NULL REFERENCES company(id),
    seq        INTEGER NOT NULL,
    at_ms      INTEGER NOT NULL,
    author     TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    payload    TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    prev_hash  BLOB    NOT NULL,
    hash       BLOB    NOT NULL,
    UNIQUE (company_id, seq)
) STRICT;

CREATE TABLE bank_match (
    id              INTEGER PRIMARY KEY,
    company_id      INTEGER NOT NULL REFERENCES company(id),
    bank_line_id    INTEGER NOT NULL REFERENCES bank_line(id),
    document_id     INTEGER NOT NULL REFERENCES document(id),
    cash_units      INTEGER NOT NULL,
    document_units  INTEGER NOT NULL,
    state           INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
    origin          INTEGER NOT NULL CHECK (origin BETWEEN 0 AND 1),
    probability_ppm INTEGER NOT NULL,
    reasons         TEXT    NOT NULL,
    event_seq       INTEGER,
    at_ms           INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (
    company_id INTEGER NOT NULL,
    name       TEXT    NOT NULL,
    value      TEXT    NOT NULL,
    PRIMARY KEY (company_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE mapping (
    id               INTEGER PRIMARY KEY,
    name             TEXT    NOT NULL UNIQUE,
    header_signature TEXT    NOT NULL,
    content          TEXT    NOT NULL,
    used_at_ms       INTEGER NOT NULL
) STRICT;

-- Counts the writes that changed facts or matches, so that a snapshot knows its age.
CREATE TABLE generation (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    value INTEGER NOT NULL
) STRICT;
INSERT INTO generation VALUES (1, 0);
