# Names of domain values. Ids are word-GROUP-NAME with the stored name; lower case, as they stand inside a line.

## How things are put together

word-labelled = { $what }: { $said }
word-aside = {" "}({ $text })
word-comma = { ", " }
word-chapter-number = Chapter { $chapter }
word-clause-number = { $chapter }.{ $clause }
word-rule = rule { $clause }
word-older = { $text } (older)

## Roles

word-role-viewer = viewer
word-role-operator = operator
word-role-supervisor = supervisor
word-role-manager = manager
word-role-auditor = auditor
word-role-site = site

## Kinds of record

word-noun-site = site
word-noun-shift = shift
word-noun-holiday = holiday
word-noun-unit = unit
word-noun-area = area
word-noun-asset = asset
word-noun-suspension = suspension
word-noun-post = post
word-noun-crew = crew
word-noun-person = person
word-noun-pin = PIN
word-noun-loan = lent role
word-noun-chapter = chapter
word-noun-clause = clause
word-noun-subject = subject
word-noun-template = template
word-noun-schedule = schedule
word-noun-wording = finding text
word-noun-round = round
word-noun-answer = answer
word-noun-finding = finding
word-noun-action = action
word-noun-signature = signature
word-noun-pack = pack
word-noun-import = import
word-noun-draw = sample
word-noun-outcome = outcome
word-noun-sample = kind of record
word-noun-spot = spot check
word-noun-entry = journal entry
word-noun-group = kind
word-noun-item = line
word-noun-login = login
word-noun-record = record
word-noun-secret = PIN hash
word-noun-setting = setting
word-noun-version = version

## What was done, in histories

word-verb-create = made
word-verb-change = changed
word-verb-install = installed
word-verb-bring = brought in
word-verb-publish = published
word-verb-archive = archived
word-verb-on = switched on
word-verb-off = switched off
word-verb-suspend = taken out of service
word-verb-resume = back in service
word-verb-role = role changed
word-verb-lend = role lent
word-verb-end-loan = loan ended
word-verb-try-pin = PIN tried
word-verb-sign-in = signed in
word-verb-miss-pin = wrong PIN
word-verb-lock-pin = PIN locked
word-verb-set-pin = PIN set
word-verb-reset-pin = PIN reset
word-verb-start = started
word-verb-answer = answered
word-verb-bulk = passed in bulk
word-verb-again = second reading asked for
word-verb-remeasure = measured again
word-verb-not-taken = second reading not taken
word-verb-walk = walking time set
word-verb-sign = signed
word-verb-review = reviewed
word-verb-skip = skipped
word-verb-not-applicable = did not apply
word-verb-miss = missed
word-verb-explain = explained
word-verb-done-late = done late
word-verb-void = voided
word-verb-open = opened
word-verb-contain = contained
word-verb-plan = planned
word-verb-postpone = postponed though over due
word-verb-begin = taken in hand
word-verb-done = done
word-verb-verify = verified
word-verb-close = closed
word-verb-reopen = reopened
word-verb-decline = declined
word-verb-merge = merged
word-verb-transfer = transferred
word-verb-list = listed
word-verb-in-order = seen in order
word-verb-repeat = seen again
word-verb-draw = sample drawn
word-verb-judge = looked at again
word-verb-undo = undone
word-verb-restore = restored

## Where a round stands: the last act, and what the clock says

word-round-started = started
word-round-done = done
word-round-reviewed = reviewed
word-round-skipped = skipped
word-round-not-applicable = not applicable
word-round-missed = missed
word-round-explained = explained
word-round-done-late = done late
word-round-void = void

word-standing-not-yet = not yet
word-standing-open = open
word-standing-late = late
word-standing-missed = missed

## Answers and lines

word-verdict-pass = pass
word-verdict-observation = observation
word-verdict-fail = fail
word-verdict-na = n/a
word-verdict-noted = noted
word-verdict-no-reading = no reading

word-item-check = check
word-item-reading = reading
word-item-number = number
word-item-count = count
word-item-choice = choice
word-item-text = text
word-item-time = time
word-item-signature = signature

word-form-round = round
word-form-check = check
word-form-inspection = inspection
word-form-audit = audit
word-form-observation = behaviour

word-outcome-pass = passed
word-outcome-fail = failed

word-watched-pass = safe
word-watched-fail = at risk

word-draw-spot = spot check
word-draw-audit = audit sample

word-drawn-rounds = rounds
word-drawn-findings = findings
word-drawn-actions = actions

word-stage-normal = normal inspection
word-stage-tightened = tightened inspection
word-stage-reduced = reduced inspection
word-stage-discontinued = discontinued

## How it is known who someone is

word-known-nobody = not known
word-known-name = by name only
word-known-login = by login
word-known-pin = by PIN

## What undermines evidence

word-exception-bulk = passed in bulk
word-exception-back-dated = walking time set by hand
word-exception-from-paper = entered from paper
word-exception-entered-late = entered late
word-exception-lent = in a lent role
word-exception-alone = signed alone
word-exception-verified-alone = action verified alone
word-exception-same-day = action verified on its first day
word-exception-blame = verified though a person is blamed
word-exception-postponed = postponed though over due
word-exception-unexplained = missed, unexplained
word-exception-skipped = skipped
word-exception-not-applicable = did not apply
word-exception-voided = voided
word-exception-undone = undone
word-exception-clock-back = clock went back
word-exception-pin-miss = wrong PIN
word-exception-pin-locked = PIN locked
word-exception-pin-reset = PIN reset
word-exception-role-change = role changed
word-exception-restored = restored from a copy

## Finding texts: what they are found in, what they come from

word-group-fire = exits and fire
word-group-electrical = electrical
word-group-housekeeping = floors and housekeeping
word-group-machines = machines
word-group-storage = lifting and storage
word-group-chemicals = chemicals
word-group-ppe = protective equipment
word-group-food = hygiene and food
word-group-cold-chain = cold chain
word-group-documents = documents and training
word-group-emergency = first aid and emergency
word-group-security = IT and security


## Other states

word-severity-general = general
word-severity-major = major

word-action-open = to do
word-action-contained = contained
word-action-planned = planned
word-action-doing = under way
word-action-done = to verify
word-action-watching = verified, watched
word-action-closed = closed
word-action-declined = declined
word-action-merged = merged
word-action-void = void
word-proposal-look = mostly passed in bulk: have it looked at line by line first
word-proposal-longer = every line passes: a longer interval would do
word-proposal-less = ask it less often, on a list of its own, or leave it out
word-cause-people = people
word-cause-machine = machine
word-cause-material = material
word-cause-method = method
word-cause-environment = environment
word-cause-measurement = measurement

word-rung-owner = owner
word-rung-supervisor = supervisor
word-rung-manager = manager
word-rung-board = board

word-finding-open = open
word-finding-fixed = fixed on the spot
word-finding-watched = verified, watched
word-finding-closed = closed
word-finding-void = void

word-template-in-force = in force
word-template-superseded = superseded
word-template-archived = archived

word-schedule-on = on
word-schedule-off = off
word-schedule-replaced = replaced

word-suspension-suspended = out of service
word-suspension-resumed = back in service
word-suspension-void = void

word-content-archived = archived

word-pin-set = set
word-pin-temporary = temporary
word-pin-locked = locked

## Fields, as refusals and histories name them

word-field-again = second measurement
word-field-alias = name in another script
word-field-answer = answer
word-field-closing = closing remark
word-field-archived = out of use
word-field-area = area
word-field-asset = asset
word-field-at = time
word-field-choice = choice
word-field-code = code
word-field-count = count
word-field-crew = crew
word-field-date = date
word-field-deputy = stands in
word-field-digest = digest
word-field-due = due time
word-field-every = time after the last one
word-field-ended = ended
word-field-from = first date
word-field-instrument = instrument
word-field-item = line
word-field-known-by = known by
word-field-language = language
word-field-lent-by = lent by
word-field-lent-until = end of the loan
word-field-line = terminal
word-field-lines = lines
word-field-login = login
word-field-logins = logins
word-field-lot = lot
word-field-missed = last moment
word-field-must-change = temporary
word-field-name = name
word-field-note = note
word-field-opening = opening remark
word-field-opens = opening time
word-field-outcome = outcome
word-field-owner = owner
word-field-parent = lies in
word-field-person = person
word-field-pin = PIN
word-field-place = place
word-field-post = post
word-field-posts = posts
word-field-reason = reason
word-field-reinspects = repeats
word-field-reinspected-by = repeated by
word-field-review = countersignature wanted
word-field-role = role
word-field-rule = recurrence rule
word-field-score = score
word-field-severity = severity
word-field-share = share
word-field-shift = shift
word-field-since = since
word-field-slot = slot
word-field-state = state
word-field-team = team
word-field-template = template
word-field-title = title
word-field-group = kind
word-field-standard = standard
word-field-measure = measure
word-field-days = days
word-field-cause = cause
word-field-tries = wrong tries
word-field-typed = answer
word-field-until = last date
word-field-value = value
word-field-verdict = verdict
word-field-version = version
word-field-agrees = agrees
word-field-wait-until = no try before
word-field-walked = walking time
word-field-walked-from = start of the walk
word-field-walked-to = end of the walk
word-field-zone = time zone
word-field-interim = interim measure
word-field-funding = money set aside
word-field-whys = whys
word-field-watch = watch
word-field-listed = supervised from above
word-field-into = merged into
word-field-ladder = ladder
word-field-accountable = accountable

## Fields, nested ones too

word-field-alarm = alarm limits
word-field-anchor = counted from
word-field-choices = choices
word-field-ac = accepted up to
word-field-aql = AQL
word-field-defects = counts defects
word-field-found = found
word-field-letter = code letter
word-field-level = inspection level
word-field-n = sample size
word-field-pass = pass mark
word-field-re = rejected from
word-field-reduced = reduced inspection allowed
word-field-resumed = taken up again because
word-field-sampling = sampling
word-field-scoring = scoring
word-field-size = lot size
word-field-stage = inspection
word-field-weight = weight
word-field-clause = clause
word-field-critical = critical
word-field-criterion = criterion
word-field-each = how often
word-field-fixed = put right on the spot
word-field-form = checklist
word-field-guidance = guidance
word-field-high = high
word-field-holidays = on holidays
word-field-intro = introduction
word-field-items = lines
word-field-kind = kind
word-field-low = low
word-field-on = on
word-field-optional = optional
word-field-plan = schedule
word-field-possible = possible limits
word-field-sections = sections
word-field-shifts = shifts
word-field-source = source
word-field-text = text
word-field-times = seen so often
word-field-unit = unit
word-field-warn = warning limits
word-field-by = by
word-field-closed = closed
word-field-done = done
word-field-elsewhere = found elsewhere
word-field-evidence = evidence
word-field-in-order = seen in order
word-field-merged-into = merged into
word-field-postponed = times postponed
word-field-reopened = times reopened
word-field-repeats = repeats
word-field-round = round
word-field-seen = last seen
word-field-verified = verified
word-field-watch-until = watched until
word-field-action = action

## What is brought in from files, and where such a batch stands

word-imports-areas = areas
word-imports-assets = assets
word-imports-people = people
word-imports-inspections = inspections
word-imports-findings = findings
word-imports-actions = actions
word-import-running = not finished
word-import-finished = finished
word-import-undoing = being taken back
word-import-undone = taken back
