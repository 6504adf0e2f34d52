# Documents on paper: the rule-book and the forms for rounds.

report-journal = Journal head { $seq } { $hash }
report-printed = Printed { $at }
report-contents = Contents

## The rule-book

report-book-title = Daily operations rules
report-book-site = Site
report-book-version = Version
report-book-in-force = In force since
report-book-none = no rules yet
report-book-post = Responsible
report-book-carried = Carried out by
report-book-records = Records
report-book-coverage = What the rules settle
report-book-subject = Subject
report-book-clauses = Clauses
report-book-unsettled = not settled
report-book-revisions = Revisions
report-book-by = By
report-book-altered = Altered
report-book-many = { $n ->
    [one] one chapter or clause
   *[other] { $n } chapters and clauses
}

## Paper forms

report-sheet-title = Paper forms
report-sheet-none = Nothing is due that could be written on paper.
report-sheet-reference = Enter as
report-sheet-template = Form
report-sheet-version = { $template }, version { $version }
report-sheet-rule = Rule
report-sheet-place = Place
report-sheet-post = Worked by
report-sheet-window = Window
report-sheet-from = from { $opens }, due { $due }, missed after { $missed }
report-sheet-number = No.
report-sheet-line = Line
report-sheet-answer = Answer
report-sheet-warn = warning: { $limits }
report-sheet-last = last { $value }
report-sheet-known = open: { $reference }
report-sheet-when = Only if line { $line } is: { $answer }
report-sheet-note = Note
report-sheet-instrument = Instrument
report-sheet-walked = Walked
report-sheet-span = on { $date } from { $from } to { $to }
report-sheet-name = Name
report-sheet-signature = Signature
report-sheet-left-out = Not done, because
report-sheet-entered = Entered as
report-sheet-entered-by = { $reference } on { $date } by { $name }

## Words of every report

report-yes = yes
report-no = no
report-no-figure = none
report-of = { $part } of { $whole }
report-days = { $n } d
report-span = { $from } to { $to }
report-list-none = None in this time.
report-list-more = { $n ->
    [one] One more row is in { $file } of the folder.
   *[other] { $n } more rows are in { $file } of the folder.
}
report-exceptions = Exceptions: what a reader of this evidence should know
report-exceptions-none = Nothing undermines this evidence.
report-chart-when = When
report-chart-value = Value
report-chart-what = What
report-chart-count = Count
report-chart-share = Share so far
report-signatures = Signatures
report-signed-performed = Performed
report-signed-reviewed = Reviewed
report-signed-compiled = Compiled
report-signed-audited = Audited
report-signed-alone = nobody else in the file could have signed
report-signed-digest = signed: { $digest }
report-signed-date = Date
report-files = Pictures and files
report-file-caption = Line { $line }: { $name } (SHA-256 { $digest })
report-file-not-looked = { $name } was not looked for: name its folder with --files.
report-file-not-found = { $name } was not found where it was looked for.
report-file-differs = { $name } is not the file that was recorded: its size or SHA-256 differs.
report-file-no-picture = { $name } is as recorded, but not a picture that can be shown.
report-file-too-large = { $name } is larger than 5 MB and not shown.

## The report of one inspection

report-inspection-verdict = Verdict
report-inspection-passed = Passed
report-inspection-failed = Failed
report-inspection-critical = { $n ->
    [one] A critical line failed.
   *[other] { $n } critical lines failed.
}
report-inspection-score = Score
report-inspection-mark = passes from { $mark }
report-inspection-before = last time { $score }
report-inspection-answered = Lines answered
report-inspection-fails = { $n ->
    [0] none failed
    [one] one failed
   *[other] { $n } failed
}
report-inspection-found = { $kind ->
    [audit] Nonconformities
   *[other] Findings
}
report-inspection-again = { $n ->
    [0] none seen before
    [one] one seen before
   *[other] { $n } seen before
}
report-inspection-reference = Report on
report-inspection-team = Team
report-inspection-span = { $from } to { $to }
report-inspection-signed = Signed by
report-inspection-reviewed = Reviewed by
report-inspection-repeats = Repeats
report-inspection-repeated = Repeated by
report-inspection-lines = Lines
report-inspection-followed = Followed up by
report-inspection-unanswered = not answered
report-inspection-warned = outside the warning limits
report-inspection-bulk = passed in bulk
report-inspection-instrument = instrument { $instrument }
report-inspection-by = answered by { $name }
report-inspection-fixed = put right on the spot
report-inspection-due = due { $date }
report-inspection-section = Section
report-inspection-sections = Score by section
report-inspection-sections-short = { $n ->
    [0] Every section reaches the pass mark of { $mark }.
    [one] One section is short of the pass mark of { $mark }.
   *[other] { $n } sections are short of the pass mark of { $mark }.
}
report-inspection-sections-all = { $n } sections were scored.
report-inspection-readings = Readings over time
report-inspection-values = { $n } values from { $low } to { $high }, { $outside ->
    [0] none outside the limits
    [one] one outside the limits
   *[other] { $outside } outside the limits
}.
report-inspection-trend = Score over time
report-inspection-scores = { $n } inspections, { $under ->
    [0] none under the pass mark
    [one] one under the pass mark
   *[other] { $under } under the pass mark
}.
report-inspection-findings = { $kind ->
    [audit] Nonconformities and corrective actions
   *[other] Findings and rectification
}
report-inspection-finding = Finding
report-inspection-what = What was found
report-inspection-action = Action
report-inspection-sampling = Lot and sample
report-inspection-lot = Lot
report-inspection-size = Lot size
report-inspection-plan = Plan
report-inspection-by-plan = AQL { $aql }, code letter { $letter }
report-inspection-whole = every item
report-inspection-resumed = Resumed because
report-inspection-sample = Sample size
report-inspection-numbers = Numbers
report-inspection-ac-re = accept up to { $accept }, reject from { $reject }
report-inspection-lot-verdict = Lot verdict
report-inspection-accepted = accepted: { $n } found
report-inspection-rejected = not accepted: { $n } found
report-inspection-opening = Opening remarks
report-inspection-closing = Closing remarks

## The ledger of hazards

report-hazards-none = No hazards in this time.
report-hazards-all = Hazards
report-hazards-major = { $n ->
    [0] none of them major
    [one] one of them major
   *[other] { $n } of them major
}
report-hazards-late = Over due
report-hazards-late-note = open, with the due time past

## The audit pack

report-audit-title = Audit pack
report-audit-whole = { $n ->
    [one] The file was proved: its one entry is whole, and every record is what its entry says.
   *[other] The file was proved: its { $n } entries are a whole chain, and every record is what its entry says.
}
report-audit-broken = { $n ->
    [one] The file is not what was written in it: { $faults }
   *[other] The file is not what was written in it, in { $n } places: { $faults }
}
report-audit-by-kind = Exceptions by kind
report-audit-figures = Figures
report-audit-counted = Counted as of the moment below; rectification by what was due in this time.
report-audit-ladder = Actions over due
report-audit-late = { $n ->
    [one] One open action was raised for being over due.
   *[other] { $n } open actions were raised for being over due.
}
report-audit-rung-1 = from { $n } d: owner
report-audit-rung-2 = from { $n } d: supervisor
report-audit-rung-3 = from { $n } d: manager
report-audit-rung-4 = from { $n } d: board
report-audit-areas = Findings by area
report-audit-areas-says = { $n } findings in { $areas } areas, the most first.
report-audit-nowhere = no area
report-audit-files = Files of this pack
report-audit-file = File
report-audit-rows = Rows
report-audit-bytes = Bytes
report-audit-manifest = manifest.json, which names these files: SHA-256 { $digest }
report-figure-completion = Completed
report-figure-completion-how = done / (due - n/a)
report-figure-on-time = On time
report-figure-on-time-how = walked by the due time / (due - n/a)
report-figure-explained = Misses explained
report-figure-explained-how = explained / missed
report-figure-first-time = Passed first time
report-figure-first-time-how = passed without re-inspection / inspections judged
report-figure-rectified = Rectified
report-figure-rectified-how = verified / actions whose due time has come
report-figure-in-time = Rectified on time
report-figure-in-time-how = verified and done by the due time / due
report-figure-reopened = Reopened
report-figure-reopened-how = taken up again / verifications
report-figure-effective = Effective
report-figure-effective-how = watched without recurrence / watches ended
report-figure-repeated = Repeat findings
report-figure-repeated-how = seen before on the same line and asset / findings
report-figure-age = Mean age of open actions
report-figure-age-how = { $n ->
    [one] one open action, from opening to now
   *[other] { $n } open actions, from opening to now
}

## The evidence of a clause

report-clause-title = Evidence of a clause
report-clause-uncarried = No checklist carries this clause out.
report-clause-unused = no longer used
report-clause-never = not in this time
report-clause-done = Done
report-clause-missed = Missed
report-clause-failed = Lines failed
report-clause-last = Last done
