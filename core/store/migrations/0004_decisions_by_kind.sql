-- min_reader: 2

-- Work: promises, disputes and dismissals are decisions; a screen reads all of one kind, of however many there are.
CREATE INDEX decision_event_by_kind ON decision_event (company_id, kind, seq);
