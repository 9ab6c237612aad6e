-- min_reader: 2

-- Work: forecasts and provisions as they were answered, with everything they were answered from, so that a track record
-- can be shown and an auditor can run them again. Never emptied or changed: nobody can fetch them again.
CREATE TABLE kept_run (
    id          INTEGER PRIMARY KEY,
    company_id  INTEGER NOT NULL REFERENCES company(id),
    kind        TEXT    NOT NULL,
    as_of_day   INTEGER NOT NULL,
    known_at_ms INTEGER NOT NULL,
    made_at_ms  INTEGER NOT NULL,
    author      TEXT    NOT NULL,
    note        TEXT    NOT NULL,
    inputs      TEXT    NOT NULL,
    result      TEXT    NOT NULL
) STRICT;

CREATE INDEX kept_run_by_kind ON kept_run (company_id, kind, as_of_day);
