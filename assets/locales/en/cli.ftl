# The command line: table headings, what was done, and what went wrong. Flags and JSON keys are never translated.

## Table headings

cli-head-answer = answer
cli-head-area = area
cli-head-at = at
cli-head-by = by
cli-head-clause = clause
cli-head-code = code
cli-head-done = done
cli-head-due = due
cli-head-kind = kind
cli-head-languages = languages
cli-head-lent = stands in
cli-head-limits = limits
cli-head-line = line
cli-head-lines = lines
cli-head-login = login
cli-head-meaning = meaning
cli-head-name = name
cli-head-noun = record
cli-head-owner = owner
cli-head-pin = PIN
cli-head-post = post
cli-head-posts = posts
cli-head-reason = reason
cli-head-reference = ref
cli-head-role = role
cli-head-schedule = schedule
cli-head-seq = no.
cli-head-setting = setting
cli-head-state = state
cli-head-template = template
cli-head-title = title
cli-head-value = value
cli-head-verb = what
cli-head-version = version
cli-head-when = when
cli-head-passes = passes
cli-head-bulk = in bulk
cli-head-since = since
cli-head-proposal = proposal
cli-head-days = days
cli-head-measure = what puts it right
cli-head-severity = severity
cli-head-wording = what is wrong

## In general

cli-saved-before = Saved before under this operation id: { $what }
cli-dry-run = Only looked: nothing was changed.
cli-never = never, because no schedule of it is on

## init, demo

cli-init-done = Made the site { $site } in { $path }, in { $language }, on the clock of { $zone }.
cli-init-manager = { $name } ({ $login }) is its first manager.
cli-init-pack = Installed the pack { $pack }: { $templates } templates, { $schedules } schedules, { $clauses } clauses.
cli-init-next = Open it with: opsbook --db { $path }
cli-init-exists = { $path } is there already; nothing was changed. Open it, or name another file.
cli-init-name = Site
cli-demo-done = A made-up site with { $days } days of history and { $answers } answers in { $path }.
cli-demo-progress = { $answers } answers so far

## today

cli-today-title = { $site } · { $shift }
cli-today-summary = { $done } of { $all } done, { $late } late
cli-today-none = Nothing is due.
cli-today-more = and { $n } more that are due
cli-today-no-shift = No shift at this time.

## round

cli-round-started = Started: { $title } ({ $reference })
cli-round-begun = { $reference } is begun and not signed yet: go on with it. One more beside it: opsbook round start { $template } --more
cli-round-answered = { $reference } · { $item }: { $verdict }
cli-round-left = { $n ->
    [0] Every required line is answered: sign it.
    [one] One required line is open.
   *[other] { $n } required lines are open.
}
cli-round-bulk = { $n ->
    [one] One line passed in bulk.
   *[other] { $n } lines passed in bulk.
}
cli-round-walked = Walked { $from }-{ $to }
cli-round-signed = Signed: { $title } ({ $reference }), { $lines } lines, { $failed } fail
cli-round-reviewed = Reviewed: { $title } ({ $reference })
cli-round-skipped = Skipped: { $title } ({ $reference })
cli-round-na = Not applicable: { $title } ({ $reference })
cli-round-explained = { $n ->
    [one] Explained one missed round: { $refs }
   *[other] Explained { $n } missed rounds: { $refs }
}
cli-round-reopened = Open again, to be done late: { $title } ({ $reference })
cli-round-voided = Void: { $title } ({ $reference })
cli-round-several = { $template } is open in more than one slot: { $slots }. Name one as { $template }@SLOT.
cli-round-none = { $template } has no open slot now. The next opens at { $time }.
cli-round-none-ever = { $template } has no open slot now, and no schedule that is on. Start it with: opsbook round start { $template }
cli-round-opened = { $refs } opened
cli-round-repeated = { $refs } seen again
cli-round-fixed = { $refs } fixed on the spot
cli-round-withdrawn = { $refs } withdrawn
cli-round-none-signed = { $template } has no signed round that waits for a review. Name one as RND-0012.
cli-round-none-missed = { $template } has no missed round. Name one as RND-0012; see: opsbook today

## template, schedule

cli-template-published = Published: { $code } version { $version }
cli-template-same = Unchanged: { $code } version { $version }
cli-template-archived = Archived: { $code }
cli-template-copied = { $code }: in force as a copy of { $from }; it has no schedule yet
cli-template-lines = { $n ->
    [one] 1 line
   *[other] { $n } lines
}
cli-template-several = The file holds { $n } checklists, so --code cannot name one. Leave it out.
cli-schedule-on = On: { $code }, next due { $time }
cli-schedule-off = Off: { $code }
cli-schedule-set = Set: { $code }, next due { $time }

cli-plan-shift = each shift
cli-plan-daily = daily
cli-plan-monthly = monthly on day { $day }
cli-plan-months = day { $day } of { $months }
cli-plan-every = every { $span }
cli-plan-window = opens { $opens }, due { $due }, missed { $missed }

## pack

cli-pack-good = { $path }: no mistakes; { $templates } templates, { $schedules } schedules, { $clauses } clauses
cli-pack-mistakes = { $n ->
    [one] 1 mistake in this pack; nothing was changed. Correct it, then try again.
   *[other] { $n } mistakes in this pack; nothing was changed. Correct them, then try again.
}
cli-pack-installed = Installed { $pack } { $version }: { $n ->
    [0] everything was there already
    [one] 1 record made or changed
   *[other] { $n } records made or changed
}
cli-pack-exported = Wrote the pack { $pack } to { $path }
cli-pack-kept = Kept as the site has it: { $codes }
cli-pack-since = installed { $at }
cli-pack-built-in = built in

## rules

cli-rules-carried = carried out by { $templates }
cli-rules-records = records: { $records }
cli-rules-post = { $post } answers for it
cli-rules-covered = { $covered } of { $all } subjects settled

## site

cli-site-named = The site is called { $name } now
cli-site-language = The site speaks { $language } now
cli-site-zone = The clocks show { $zone } from { $date } on
cli-site-shift = { $title }: { $hours } from { $date } on
cli-site-holiday = Closed on { $date }: { $title }
cli-site-workday = Worked on { $date }: { $title }
cli-site-set = { $key } is { $value } now
cli-site-yes = yes
cli-site-no = no
cli-site-closed = closed
cli-site-works = worked
cli-setting-lag = an entry this long after the walk wants a reason
cli-setting-mine-before = work is one’s own this long before one’s shift
cli-setting-again = a second reading is taken after
cli-setting-due-general = a general finding may stand for
cli-setting-due-major = a major finding may stand for
cli-setting-watch-general = how long a general finding is watched after it is verified; 0: closed at once
cli-setting-watch-major = how long a major finding is watched after it is verified; 0: closed at once
cli-setting-repeat-within = a finding this long after one on the same line repeats it
cli-setting-ladder = days over due after which an action is raised to owner, supervisor, manager, board
cli-setting-bell = ring once when a round turns late
cli-setting-idle-lock = a shared console locks after so long without a key; 0m: never
cli-setting-idle-lock-own = the same at a login of one’s own, with a PIN

## people

cli-people-added = Added: { $name } ({ $role })
cli-people-role = { $name } is { $role } now
cli-people-posts = { $name } holds { $posts }
cli-people-language = { $name } reads { $language }

## place

cli-place-out = Out of service: { $code } ({ $reason })
cli-place-back = Back in service: { $code }
cli-place-added = { $code }: added
cli-place-changed = { $code }: changed
cli-place-archived = { $code }: out of use
cli-place-misplaced = { $flag } does not apply to this kind of place. Leave it out.
cli-place-out-since = out of service since { $at }: { $reason }

## journal, history, undo

cli-journal-entry = { $seq } { $at } { $name } { $verb } { $reference }
cli-undo-done = Undone: { $what }

## verify, backup, restore

cli-verify-good = { $entries } entries: the journal is whole and every record is as it says.
cli-verify-head = Head: { $seq } { $hash }
cli-verify-bad = { $n ->
    [one] 1 thing is not as the journal says:
   *[other] { $n } things are not as the journal says:
}
cli-verify-chain = { $record }: the chain is broken at entry { $seq }.
cli-verify-no-entry = { $record }: there is a record, but no entry that wrote it.
cli-verify-no-row = { $record }: entry { $seq } wrote a record that is not there.
cli-verify-derived = { $record }: what is derived from the record does not fit it.
cli-verify-signature = { $record }: what was signed is no longer what is there.
cli-verify-anchor-good = The journal contains the head that was kept: { $seq } { $hash }
cli-verify-anchor-bad = The journal does not contain the head that was kept: { $seq } { $hash }. It was cut off or replaced.
cli-verify-gap = { $record }: entries are missing before entry { $seq }.
cli-verify-unknown-noun = { $record }: entry { $seq } is of a kind this program does not know.
cli-verify-field = { $record }: the field { $field } is not what entry { $seq } wrote.
cli-verify-revision = { $record }: the record does not stand at its newest entry.
cli-verify-unreadable = { $record }: the record cannot be read.
cli-verify-pages = The pages of the file are damaged: { $field }
cli-verify-schema = { $record }: a table, index or trigger is not the program’s own, or is missing.
cli-verify-anchor = { $record }: the journal does not hold the entry that was remembered.
cli-backup-done = Copied to { $path }: { $entries } entries, checked.
cli-restore-done = Restored from { $path }, up to entry { $seq }; what stood here before is in { $kept }.
cli-restore-made = Restored from { $path }, up to entry { $seq }.

## What went wrong

cli-error = opsbook: { $what }
cli-error-not-opsbook = { $path } is not an opsbook file; it was left untouched. Name another with --db, or make one with: opsbook init
cli-error-newer = { $path } was written by a newer opsbook ({ $theirs }; this one is { $ours }); it was left untouched. Install the newer opsbook.
cli-error-missing = There is no file { $path }. Make it with: opsbook init
cli-error-read-only = { $path } cannot be written by you. Ask whoever owns { $directory }.
cli-error-network = { $path } lies on a network file system ({ $kind }), where locks cannot be trusted and the file could be damaged. Put it on a disk of this machine.
cli-error-busy = Somebody else is writing to { $path }; nothing was changed. Try again in a moment.
cli-error-full = The disk that holds { $path } is full; nothing was changed. Make room and try again.
cli-error-damaged = { $path } is damaged: { $what }. Nothing was changed. Restore the last copy with: opsbook restore
cli-error-no-tty = The console needs a terminal, and this is none. Run a command instead: opsbook today
cli-error-dumb = The console cannot draw on a terminal of the kind “{ $term }”. Run a command instead: opsbook today
cli-error-round = There is no round “{ $given }”. Name one as RND-0012, TEMPLATE or TEMPLATE/ASSET@SLOT; see: opsbook today
cli-error-pack = There is no pack “{ $given }”. Name a file or folder, or one of: { $packs }
cli-error-no-person = The login { $login } is nobody in this file, so it may only look. Ask { $names } to run: opsbook people add NAME --login { $login }
cli-error-not-allowed = You may not read { $path }. Ask whoever owns it.
cli-error-read = Cannot read { $path }: { $what }
cli-error-write = Cannot write { $path }: { $what }
cli-error-exists = { $path } is there already; nothing was changed. Name another file.
cli-error-no-site = { $path } has no site yet. Make it with: opsbook init
cli-error-demo = The demo’s own content has a mistake; no site was made: { $what }
cli-error-too-slow = This took too long and was given up. Ask for less.
cli-error-in-use = { $path } is open elsewhere; nothing was changed. Close opsbook everywhere, then try again.
cli-error-shared = The login { $login } is shared by { $names }. Say who you are with --as NAME.
cli-error-as = “{ $person }” does not use the login { $login }; --as only chooses among those who do. See: opsbook people list
cli-error-instant = “{ $given }” is not a moment. Write it as 2026-11-23T09:00:00+08:00, 2026-11-23 09:00 or 0900.
cli-error-span = “{ $given }” is not a length of time. Write it as 90m, 2h, 1h30m or 3d.
cli-error-severity = “{ $given }” is not a severity. Take general or major.
cli-error-switch = “{ $given }” is neither yes nor no.
cli-error-anchor = “{ $given }” is not an anchor. Write an entry’s number and its hash, as verify gives them: "12 9f86d0…".

## Arguments that do not parse

cli-usage-unknown = There is no argument { $arg } here.
cli-usage-command = There is no command “{ $arg }”.
cli-usage-missing = This needs { $arg }.
cli-usage-no-command = Say which command.
cli-usage-no-value = { $arg } needs a value.
cli-usage-value = “{ $given }” does not fit { $arg }.
cli-usage-value-of = “{ $given }” does not fit { $arg }; take one of { $valid }.
cli-usage-conflict = { $arg } cannot be used together with { $other }.
cli-usage-see = { $what } See: { $command } --help
cli-usage-see-near = { $what } Did you mean { $near }? See: { $command } --help
cli-usage-twice = { $arg } may be given once only.

## Actions and findings

cli-action-stands = { $reference } { $state }: { $title }
cli-action-none = No action fits.
cli-action-nobody = nobody yet
cli-action-missing = not said yet
cli-action-head-five = fixed
cli-action-head-raised = raised to
cli-action-head-open = open
cli-action-head-overdue = over due
cli-action-head-figure = figure
cli-action-head-of = of
cli-action-counts = { $open } open, { $overdue } over due, { $verify } to verify
cli-action-rate = rectified of what was due
cli-action-on-time = rectified on time
cli-action-mean-age = mean age of open ones, days
cli-action-effective = watched without coming back
cli-action-reopened = taken up again, of those verified
cli-action-repeats = findings that repeat one
cli-finding-none = No finding fits.
cli-error-choice = “{ $given }” is not one of: { $names }. Take one of them.
cli-error-ladder = “{ $given }” are not the days of a ladder. Write four that rise, such as 1,3,7,30.

## Lines that always pass

cli-review-none = No line passed { $n } times running. Fewer: --least N

## Inspections, spot checks and samples

cli-inspection-none = No inspection, audit or observation fits.
cli-inspection-field = { $field }: { $said }
cli-round-details = Saved: details of { $reference }
cli-draw-head = { $reference }, { $purpose }: { $n } drawn of { $population } { $of } from { $from } to { $to } (asked for: { $wanted }; seed { $seed })
cli-draw-none = Nothing was drawn yet.
cli-draw-judged = Saved: what came of looking at { $reference } again

cli-round-fast = Answered in less than two seconds
cli-round-mean-score = Mean score
