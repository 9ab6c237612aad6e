-- min_reader: 2

-- Work: what people decided once for all writes over a connection: which account, tax rate, tracking category. `use`
-- may end in a currency: `bank_account.EUR`.
CREATE TABLE write_mapping (
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    use           TEXT    NOT NULL,
    value         TEXT    NOT NULL,
    set_at_ms     INTEGER NOT NULL,
    PRIMARY KEY (connection_id, use)
) STRICT, WITHOUT ROWID;

-- Mirror: figures that a platform adds up itself, as they were read last, to be held against ours.
CREATE TABLE platform_figures (
    connection_id   INTEGER PRIMARY KEY REFERENCES connection(id),
    read_at_ms      INTEGER NOT NULL,
    report_day      INTEGER,
    generated_at_ms INTEGER,
    has_balances    INTEGER NOT NULL CHECK (has_balances IN (0, 1)),
    has_invoices    INTEGER NOT NULL CHECK (has_invoices IN (0, 1)),
    missing         TEXT    NOT NULL
) STRICT;

-- Mirror: what one customer owes in one currency and one span of days, as the platform says.
CREATE TABLE stated_balance (
    id            INTEGER PRIMARY KEY,
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    customer      TEXT    NOT NULL,
    customer_name TEXT    NOT NULL,
    from_day      INTEGER,
    to_day        INTEGER,
    currency      INTEGER,
    amount_units  INTEGER
) STRICT;
CREATE INDEX stated_balance_connection ON stated_balance (connection_id);

-- Mirror: invoices with the bank's evidence of their payments, as the platform says.
CREATE TABLE stated_invoice (
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    remote_id     TEXT    NOT NULL,
    number        TEXT    NOT NULL,
    customer      TEXT    NOT NULL,
    customer_name TEXT    NOT NULL,
    source_status TEXT    NOT NULL,
    paid_day      INTEGER,
    currency      INTEGER,
    amount_units  INTEGER,
    open_units    INTEGER,
    payments      INTEGER NOT NULL,
    proven        INTEGER NOT NULL,
    PRIMARY KEY (connection_id, remote_id)
) STRICT, WITHOUT ROWID;

-- Mirror: what the platform found wrong with records, and when it read the books itself.
CREATE TABLE platform_finding (
    id            INTEGER PRIMARY KEY,
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    list          TEXT    NOT NULL,
    rule          TEXT    NOT NULL,
    item          TEXT    NOT NULL,
    message       TEXT    NOT NULL,
    is_error      INTEGER NOT NULL CHECK (is_error IN (0, 1))
) STRICT;
CREATE INDEX platform_finding_connection ON platform_finding (connection_id);

CREATE TABLE platform_read (
    connection_id   INTEGER NOT NULL REFERENCES connection(id),
    remote_id       TEXT    NOT NULL,
    list            TEXT    NOT NULL,
    status          TEXT    NOT NULL,
    error           TEXT    NOT NULL,
    requested_at_ms INTEGER,
    completed_at_ms INTEGER,
    PRIMARY KEY (connection_id, remote_id)
) STRICT, WITHOUT ROWID;

-- Mirror: what a host said was left of a day's requests, when it was last heard.
CREATE TABLE request_budget (
    connection_id  INTEGER NOT NULL REFERENCES connection(id),
    host           TEXT    NOT NULL,
    daily_limit    INTEGER,
    daily_left     INTEGER,
    resets_at_ms   INTEGER,
    heard_at_ms    INTEGER NOT NULL,
    PRIMARY KEY (connection_id, host)
) STRICT, WITHOUT ROWID;

-- Mirror: customers that the platform no longer has, or calls deleted. Their documents stay; nothing new is written for
-- them.
CREATE TABLE closed_customer (
    connection_id INTEGER NOT NULL REFERENCES connection(id),
    remote_id     TEXT    NOT NULL,
    closed_at_ms  INTEGER NOT NULL,
    PRIMARY KEY (connection_id, remote_id)
) STRICT, WITHOUT ROWID;
