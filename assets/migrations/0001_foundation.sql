-- The journal, the records of the first panes, and what is derived from them.

-- The file's identity. A restored copy continues under a new lineage, so that two branches of one file are told apart.
CREATE TABLE file (
    lineage INTEGER PRIMARY KEY,
    uuid    TEXT NOT NULL,
    since   INTEGER NOT NULL   -- the first entry written under this lineage
) STRICT;

CREATE TABLE journal (
    seq        INTEGER PRIMARY KEY,
    at_ms      INTEGER NOT NULL,
    utc_offset INTEGER NOT NULL,   -- seconds east of UTC, as the site's clocks showed it
    person     INTEGER,            -- none: the site itself, or a login that belongs to nobody
    role       TEXT NOT NULL,
    uid        INTEGER NOT NULL,
    session    TEXT NOT NULL,
    op         BLOB NOT NULL,      -- operation id: a repeated operation is answered with its first receipt
    n          INTEGER NOT NULL,   -- which of the operation's entries
    ask        BLOB NOT NULL,      -- SHA-256 of the change, so that an operation id is not used for another one
    batch      INTEGER,            -- the first entry of changes that were made together
    undoes     INTEGER,            -- the last entry of the change that this one takes back
    loan       INTEGER,            -- the loan without which the role would not have reached
    behind     INTEGER NOT NULL,   -- how far the clock stood behind that of the entry before, in milliseconds
    noun       TEXT NOT NULL,
    record     INTEGER NOT NULL,
    verb       TEXT NOT NULL,
    reason     TEXT,
    v          INTEGER NOT NULL,   -- the noun's encoding number
    body       TEXT,               -- the record after the change; none once redacted
    salt       BLOB,
    digest     BLOB,               -- of salt and body, filled on redaction only
    hash       BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_op ON journal (op, n);
CREATE INDEX journal_record ON journal (noun, record, seq);
-- One's own last changes, newest first, however much others wrote meanwhile.
CREATE INDEX journal_session ON journal (session, seq);
-- What was made as one, newest last: an import is taken back by it.
CREATE INDEX journal_batch ON journal (batch, seq) WHERE batch IS NOT NULL;
CREATE INDEX journal_undoes ON journal (undoes) WHERE undoes IS NOT NULL;
-- What undermines evidence, by time: each list walks the entries of its own kind only.
CREATE INDEX journal_told ON journal (verb, at_ms, seq) WHERE verb IN ('bulk', 'walk', 'miss', 'skip', 'not-applicable', 'void',
    'role', 'restore', 'miss-pin', 'lock-pin', 'reset-pin');
CREATE INDEX journal_undone ON journal (at_ms, seq) WHERE undoes IS NOT NULL;
CREATE INDEX journal_lent ON journal (at_ms, seq) WHERE loan IS NOT NULL;
CREATE INDEX journal_behind ON journal (at_ms, seq) WHERE behind > 2000;
CREATE INDEX journal_late ON journal (at_ms, seq) WHERE verb = 'sign' AND reason IS NOT NULL;

-- What became of actions, for figures and exceptions; those verified alone, or in spite of a doubt, by themselves.
CREATE INDEX journal_rectified ON journal (verb, at_ms, seq) WHERE verb IN ('verify', 'reopen', 'postpone');
CREATE INDEX journal_verified_alone ON journal (at_ms, seq) WHERE verb = 'verify' AND body ->> '$.alone' = 1;
CREATE INDEX journal_doubted ON journal (at_ms, seq) WHERE verb = 'verify' AND body ->> '$.doubts' <> '[]';

CREATE TABLE site (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, language TEXT NOT NULL, zones TEXT NOT NULL, settings TEXT NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE TABLE shift (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, start TEXT NOT NULL,
    "end" TEXT NOT NULL, "from" TEXT, until TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE holiday (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL,
    working INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE unit (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, parent TEXT,
    seq INTEGER NOT NULL
) STRICT;
CREATE TABLE area (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, unit TEXT, parent TEXT,
    note TEXT, origin TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX area_origin ON area (origin) WHERE origin IS NOT NULL;
CREATE TABLE asset (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, area TEXT,
    note TEXT, origin TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX asset_origin ON asset (origin) WHERE origin IS NOT NULL;
CREATE TABLE suspension (
    id INTEGER PRIMARY KEY, area TEXT, asset TEXT, reason TEXT NOT NULL, "from" INTEGER NOT NULL, until INTEGER,
    void INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE post (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, unit TEXT, role TEXT,
    deputy TEXT, duties TEXT NOT NULL, authority TEXT NOT NULL, certificates TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE crew (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, alias TEXT, logins TEXT NOT NULL, role TEXT NOT NULL, posts TEXT NOT NULL,
    crew TEXT, language TEXT, archived INTEGER NOT NULL, origin TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_origin ON person (origin) WHERE origin IS NOT NULL;
CREATE TABLE pin (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL UNIQUE REFERENCES person, digest TEXT NOT NULL, set_in INTEGER NOT NULL,
    must_change INTEGER NOT NULL, tries INTEGER NOT NULL, wait_until INTEGER, line TEXT, seq INTEGER NOT NULL
) STRICT;
-- What PINs are hashed to. No body holds it: the record has its digest, and `verify` compares them.
CREATE TABLE secret (person INTEGER PRIMARY KEY REFERENCES person, phc TEXT NOT NULL) STRICT;
CREATE TABLE loan (
    id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person, role TEXT NOT NULL, "from" INTEGER NOT NULL,
    until INTEGER NOT NULL, lent_by INTEGER, ended INTEGER, reason TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX loan_held ON loan (person, until) WHERE ended IS NULL;
CREATE TABLE chapter (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE clause (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, text TEXT NOT NULL,
    post TEXT, carried_by TEXT NOT NULL, records TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE subject (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, clauses TEXT NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE TABLE template (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, version INTEGER NOT NULL, state TEXT NOT NULL, form TEXT NOT NULL,
    seq INTEGER NOT NULL, UNIQUE (code, version)
) STRICT;
CREATE INDEX template_kind ON template (json_extract(form, '$.kind'), code);
CREATE TABLE schedule (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, template TEXT NOT NULL, area TEXT, asset TEXT, since INTEGER, until INTEGER,
    replaced INTEGER NOT NULL, plan TEXT NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE wording (
    id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, "group" TEXT NOT NULL,
    severity TEXT NOT NULL, standard TEXT, source TEXT, measure TEXT NOT NULL, days INTEGER NOT NULL, cause TEXT NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE TABLE round (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, template TEXT NOT NULL, version INTEGER NOT NULL REFERENCES template,
    title TEXT NOT NULL, schedule INTEGER REFERENCES schedule, area TEXT, asset TEXT, slot TEXT NOT NULL, last_slot TEXT,
    slots INTEGER NOT NULL, anchor INTEGER NOT NULL, ops_date TEXT NOT NULL, shift TEXT, opens INTEGER NOT NULL,
    due INTEGER NOT NULL, missed_at INTEGER NOT NULL, review INTEGER NOT NULL, state TEXT NOT NULL, walked_from INTEGER, walked_to INTEGER,
    walked_set INTEGER NOT NULL, from_paper INTEGER NOT NULL, late INTEGER NOT NULL, started_by INTEGER, started INTEGER,
    signed_by INTEGER, signed INTEGER, reviewed_by INTEGER, reason TEXT, reason_by INTEGER, lines INTEGER NOT NULL,
    failed INTEGER NOT NULL, score INTEGER, outcome TEXT, team TEXT NOT NULL, opening TEXT, closing TEXT,
    reinspects INTEGER REFERENCES round, lot TEXT, origin TEXT, seq INTEGER NOT NULL
) STRICT;
-- One row per slot: a checklist on an asset is never done twice for one window.
CREATE UNIQUE INDEX round_slot ON round (template, ifnull(asset, ''), slot);
-- Where a schedule was left; also the last rounds of a checklist, newest first.
CREATE INDEX round_schedule ON round (schedule, anchor) WHERE schedule IS NOT NULL;
CREATE INDEX round_template ON round (template, anchor);
CREATE INDEX round_open ON round (due) WHERE state IN ('started', 'missed');
CREATE INDEX round_signed ON round (signed) WHERE signed IS NOT NULL;
CREATE INDEX round_review ON round (signed, id) WHERE review = 1 AND state IN ('done', 'done_late');
CREATE INDEX round_paper ON round (signed) WHERE from_paper = 1 AND signed IS NOT NULL;
CREATE INDEX round_day ON round (ops_date);
-- The history, newest first: what it is narrowed by has a list each, in the same order, and several are walked side by side.
CREATE INDEX round_time ON round (anchor);
CREATE INDEX round_version ON round (version, anchor);
CREATE INDEX round_area ON round (area, anchor) WHERE area IS NOT NULL;
CREATE INDEX round_asset ON round (asset, anchor) WHERE asset IS NOT NULL;
CREATE INDEX round_state ON round (state, anchor);
CREATE INDEX round_outcome ON round (outcome, anchor) WHERE outcome IS NOT NULL;
CREATE INDEX round_failed ON round (anchor, id, failed) WHERE failed > 0;
CREATE UNIQUE INDEX round_origin ON round (origin) WHERE origin IS NOT NULL;
CREATE INDEX round_reinspects ON round (reinspects) WHERE reinspects IS NOT NULL;
-- The lots that a checklist judged, newest first: how strictly the next one is inspected follows from them.
CREATE INDEX round_lot ON round (template, signed) WHERE lot IS NOT NULL AND signed IS NOT NULL;
CREATE TABLE answer (
    id INTEGER PRIMARY KEY, round INTEGER NOT NULL REFERENCES round, item TEXT NOT NULL, verdict TEXT NOT NULL, value INTEGER,
    typed TEXT, flag TEXT NOT NULL, note TEXT, instrument TEXT, file TEXT, bulk INTEGER NOT NULL, fixed INTEGER NOT NULL,
    seconds INTEGER, again TEXT, "by" INTEGER, at INTEGER NOT NULL, finding INTEGER, void INTEGER NOT NULL,
    seq INTEGER NOT NULL, UNIQUE (round, item)
) STRICT;
CREATE INDEX answer_again ON answer (id) WHERE again IS NOT NULL;
CREATE TABLE finding (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, template TEXT, item TEXT, area TEXT, asset TEXT,
    round INTEGER REFERENCES round, severity TEXT NOT NULL, note TEXT, times INTEGER NOT NULL, repeats INTEGER,
    before INTEGER NOT NULL, "by" INTEGER, at INTEGER NOT NULL, seen INTEGER NOT NULL, fixed INTEGER NOT NULL, action INTEGER,
    open INTEGER NOT NULL, watched INTEGER NOT NULL, void INTEGER NOT NULL, origin TEXT, seq INTEGER NOT NULL
) STRICT;
CREATE INDEX finding_open ON finding (template, item) WHERE open = 1 OR watched = 1;
-- What was closed on a checklist not long ago, for repeats.
CREATE INDEX finding_seen ON finding (template, seen);
-- Lists of findings, newest first; of those that are open, or of one place, thing, checklist, round.
CREATE INDEX finding_at ON finding (at, id);
CREATE INDEX finding_standing ON finding (at, id) WHERE open = 1;
CREATE INDEX finding_watched ON finding (at, id) WHERE watched = 1;
CREATE INDEX finding_area ON finding (area, at, id) WHERE area IS NOT NULL;
CREATE INDEX finding_asset ON finding (asset, at, id) WHERE asset IS NOT NULL;
CREATE INDEX finding_template ON finding (template, at, id) WHERE template IS NOT NULL;
CREATE INDEX finding_round ON finding (round) WHERE round IS NOT NULL;
CREATE INDEX finding_action ON finding (action) WHERE action IS NOT NULL;
CREATE UNIQUE INDEX finding_origin ON finding (origin) WHERE origin IS NOT NULL;
CREATE TABLE action (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, title TEXT NOT NULL, note TEXT, source TEXT,
    severity TEXT NOT NULL, owner INTEGER, post TEXT, accountable INTEGER, area TEXT, asset TEXT, due INTEGER NOT NULL,
    standard TEXT, measure TEXT, whys TEXT NOT NULL, cause TEXT, elsewhere INTEGER, interim TEXT, funding INTEGER,
    listed INTEGER, times INTEGER NOT NULL, reopened INTEGER NOT NULL, postponed INTEGER NOT NULL, state TEXT NOT NULL,
    hands TEXT NOT NULL, done INTEGER, done_by INTEGER, outcome TEXT, evidence TEXT, verified INTEGER,
    verified_by INTEGER, verdict TEXT, alone INTEGER NOT NULL, doubts TEXT NOT NULL, in_order INTEGER, in_order_by INTEGER,
    watch_until INTEGER, closed INTEGER, merged_into INTEGER, reason TEXT, "by" INTEGER, at INTEGER NOT NULL, set_aside TEXT,
    origin TEXT, seq INTEGER NOT NULL
) STRICT;
-- What still has to be put right, and what waits to be verified, by due time.
CREATE INDEX action_open ON action (due, id) WHERE state IN ('open', 'contained', 'planned', 'doing', 'done');
CREATE INDEX action_owner ON action (owner, due, id) WHERE state IN ('open', 'contained', 'planned', 'doing', 'done');
CREATE INDEX action_post ON action (post, due, id) WHERE state IN ('open', 'contained', 'planned', 'doing', 'done');
CREATE INDEX action_area ON action (area, due, id) WHERE state IN ('open', 'contained', 'planned', 'doing', 'done');
CREATE INDEX action_asset ON action (asset, due, id) WHERE state IN ('open', 'contained', 'planned', 'doing', 'done');
-- Lists of all: by state, by due time, of one thing.
CREATE INDEX action_state ON action (state, due, id);
CREATE INDEX action_due ON action (due, id);
CREATE INDEX action_thing ON action (asset, number) WHERE asset IS NOT NULL;
-- Watches that ended without the same coming back.
CREATE INDEX action_held ON action (watch_until) WHERE watch_until IS NOT NULL AND state = 'closed';
CREATE INDEX action_merged ON action (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX action_watched ON action (watch_until) WHERE state = 'watching';
CREATE UNIQUE INDEX action_origin ON action (origin) WHERE origin IS NOT NULL;
CREATE TABLE signature (
    id INTEGER PRIMARY KEY, round INTEGER NOT NULL REFERENCES round, person INTEGER, role TEXT NOT NULL, known_by TEXT NOT NULL,
    meaning TEXT NOT NULL,
    digest TEXT NOT NULL, "over" TEXT NOT NULL, language TEXT NOT NULL, alone INTEGER NOT NULL, at INTEGER NOT NULL,
    seq INTEGER NOT NULL
) STRICT;
CREATE INDEX signature_round ON signature (round);
CREATE INDEX signature_alone ON signature (at, id) WHERE alone = 1;
CREATE TABLE pack (
    id INTEGER PRIMARY KEY, code TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL,
    installed INTEGER NOT NULL, "by" INTEGER, archived INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;

CREATE TABLE import (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, kind TEXT NOT NULL, name TEXT NOT NULL, digest TEXT NOT NULL,
    rows INTEGER NOT NULL, made INTEGER NOT NULL, altered INTEGER NOT NULL, same INTEGER NOT NULL, skipped INTEGER NOT NULL,
    kept INTEGER NOT NULL, state TEXT NOT NULL, "by" INTEGER, at INTEGER NOT NULL, ended INTEGER, seq INTEGER NOT NULL
) STRICT;
-- Imports begun and not ended: one at most, as a rule.
CREATE INDEX import_open ON import (id) WHERE state IN ('running', 'undoing');
CREATE TABLE draw (
    id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, purpose TEXT NOT NULL, "of" TEXT NOT NULL, "from" TEXT NOT NULL,
    "to" TEXT NOT NULL, share INTEGER, wanted INTEGER, seed INTEGER NOT NULL, population INTEGER NOT NULL, drawn TEXT NOT NULL,
    "by" INTEGER, at INTEGER NOT NULL, seq INTEGER NOT NULL
) STRICT;
CREATE TABLE spot (
    id INTEGER PRIMARY KEY, draw INTEGER NOT NULL REFERENCES draw, round INTEGER NOT NULL REFERENCES round,
    agrees INTEGER NOT NULL, note TEXT, "by" INTEGER, at INTEGER NOT NULL, void INTEGER NOT NULL, seq INTEGER NOT NULL,
    UNIQUE (draw, round)
) STRICT;

-- Derived from the records above; `verify` builds them anew and compares.
CREATE TABLE heading (
    id INTEGER PRIMARY KEY, noun TEXT NOT NULL, ref TEXT NOT NULL, title TEXT NOT NULL, state TEXT NOT NULL, owner INTEGER,
    post TEXT, area TEXT, asset TEXT, due INTEGER, open INTEGER NOT NULL
) STRICT;
-- What people call a record leads to it.
CREATE INDEX heading_ref ON heading (ref);
-- What is in a place, and on a thing.
CREATE INDEX heading_area ON heading (area) WHERE area IS NOT NULL;
CREATE INDEX heading_asset ON heading (asset) WHERE asset IS NOT NULL;
CREATE INDEX heading_open ON heading (noun, due) WHERE open = 1;
CREATE TABLE link (
    from_id INTEGER NOT NULL, from_noun TEXT NOT NULL, to_id INTEGER NOT NULL, to_noun TEXT NOT NULL,
    PRIMARY KEY (from_id, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_to ON link (to_id);
-- Who had a hand in which round: signed it, answered in it, or was in its team; in the order of the history.
CREATE TABLE worked (
    person INTEGER NOT NULL, at INTEGER NOT NULL, round INTEGER NOT NULL, PRIMARY KEY (person, at, round)
) STRICT, WITHOUT ROWID;
CREATE INDEX worked_round ON worked (round);
-- Contentless: the row id is the record's, so the newest come first without a sort. Each hanzi is a token of its own.
CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2');
