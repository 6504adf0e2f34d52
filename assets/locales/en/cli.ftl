# The command line: table headings, what was done, and what went wrong. Flags and JSON keys are never translated.

## Table headings

cli-head-action = action
cli-head-answer = answer
cli-head-area = area
cli-head-asset = asset
cli-head-at = at
cli-head-by = by
cli-head-change = change
cli-head-clause = clause
cli-head-code = code
cli-head-done = done
cli-head-due = due
cli-head-from = from
cli-head-kind = kind
cli-head-languages = languages
cli-head-limits = limits
cli-head-line = line
cli-head-lines = lines
cli-head-login = login
cli-head-name = name
cli-head-noun = record
cli-head-owner = owner
cli-head-post = post
cli-head-posts = posts
cli-head-reason = reason
cli-head-reference = ref
cli-head-role = role
cli-head-rule = rule
cli-head-schedule = schedule
cli-head-seq = no.
cli-head-shift = shift
cli-head-slot = slot
cli-head-state = state
cli-head-template = template
cli-head-title = title
cli-head-to = to
cli-head-verb = what
cli-head-version = version
cli-head-when = when

## In general

cli-saved = Saved: { $what }
cli-saved-before = Saved before under this operation id: { $what }
cli-nothing = Nothing.
cli-count = { $n ->
    [one] 1 record
   *[other] { $n } records
}
cli-more = More with --after { $after }
cli-dry-run = Only looked: nothing was changed.

## init, demo

cli-init-done = Made the site { $site } in { $path }, in { $language }, on the clock of { $zone }.
cli-init-manager = { $name } ({ $login }) is its first manager.
cli-init-pack = Installed the pack { $pack }: { $templates } templates, { $schedules } schedules, { $clauses } clauses.
cli-init-next = Open it with: opsbook --db { $path }
cli-init-exists = { $path } is there already; nothing was changed. Open it, or name another file.
cli-demo-done = A made-up site with { $days } days of history in { $path }.
cli-demo-gone = It is a temporary file: nothing in it is kept when you leave.

## today

cli-today-title = { $site } · { $shift }
cli-today-summary = { $done } of { $all } done, { $late } late
cli-today-none = Nothing is due.
cli-today-no-shift = No shift at this time.

## round

cli-round-started = Started: { $title } ({ $reference })
cli-round-answered = { $item }: { $verdict }
cli-round-answered-finding = { $item }: { $verdict } · { $finding }, { $action }
cli-round-left = { $n ->
    [0] Every required line is answered: sign it.
    [one] One required line is open.
   *[other] { $n } required lines are open.
}
cli-round-bulk = { $n ->
    [one] One line passed in bulk.
   *[other] { $n } lines passed in bulk.
}
cli-round-again = { $item }: measure again at { $time }
cli-round-walked = Walked { $from }-{ $to }
cli-round-signed = Signed: { $title } ({ $reference }), { $lines } lines, { $failed } fail
cli-round-reviewed = Reviewed: { $title } ({ $reference })
cli-round-skipped = Skipped: { $title } ({ $reference })
cli-round-na = Not applicable: { $title } ({ $reference })
cli-round-explained = { $n ->
    [one] Explained one missed round.
   *[other] Explained { $n } missed rounds.
}
cli-round-reopened = Open again, to be done late: { $title } ({ $reference })
cli-round-voided = Void: { $title } ({ $reference })
cli-round-several = { $template } is open in more than one slot: { $slots }. Name one as { $template }@SLOT.
cli-round-none = { $template } has no open slot now. The next opens at { $time }.
cli-round-none-ever = { $template } has no open slot now, and no schedule that is on. Start it with: opsbook round start { $template }

## template, schedule

cli-template-published = Published: { $code } version { $version }
cli-template-same = Unchanged: { $code } version { $version }
cli-template-archived = Archived: { $code }
cli-template-good = { $path }: { $n ->
    [one] 1 template, no mistakes
   *[other] { $n } templates, no mistakes
}
cli-schedule-on = On: { $code }, next due { $time }
cli-schedule-off = Off: { $code }
cli-schedule-set = Set: { $code }, next due { $time }

## pack

cli-pack-good = { $path }: no mistakes
cli-pack-mistakes = { $n ->
    [one] 1 mistake; nothing was installed.
   *[other] { $n } mistakes; nothing was installed.
}
cli-pack-mistake = { $path }:{ $line }: { $what }
cli-pack-lacks = { $where } has no text in { $language }
cli-pack-plan = { $new } new, { $changed } changed, { $same } unchanged
cli-pack-installed = Installed { $pack } { $version }: { $new } new, { $changed } changed, { $same } unchanged
cli-pack-exported = Exported { $n } files to { $path }

## rules

cli-rules-chapter = { $number } { $title }
cli-rules-carried = carried out by { $templates }
cli-rules-records = records: { $records }
cli-rules-post = { $post } answers for it
cli-rules-covered = { $covered } of { $all } subjects settled
cli-rules-open = not settled: { $subjects }

## people

cli-people-added = Added: { $name } ({ $role })
cli-people-role = { $name } is { $role } now
cli-people-posts = { $name } holds { $posts }
cli-people-language = { $name } reads { $language }
cli-people-you = { $name }, { $role }, signed in as { $login }

## journal, history, undo

cli-journal-entry = { $seq } { $at } { $name } { $verb } { $reference }
cli-history-title = { $reference } · { $title }
cli-history-field = { $field }: { $before } -> { $after }
cli-history-nothing = (nothing)
cli-undo-done = Undone: { $what }
cli-undo-preview = Would undo: { $what }

## verify, backup, restore

cli-verify-good = { $entries } entries, { $records } records: the journal is whole and every record is as it says.
cli-verify-head = Head: { $seq } { $hash }
cli-verify-bad = { $n ->
    [one] 1 thing is not as the journal says:
   *[other] { $n } things are not as the journal says:
}
cli-verify-chain = Entry { $seq }: the chain is broken here.
cli-verify-row = { $reference }: the record is not what entry { $seq } wrote.
cli-verify-no-entry = { $reference }: there is a record, but no entry that wrote it.
cli-verify-no-row = { $reference }: entry { $seq } wrote a record that is not there.
cli-verify-derived = { $table }: a derived table does not fit the records. Rebuild it with: opsbook verify --rebuild
cli-verify-signature = { $reference }: what was signed is no longer what is there.
cli-verify-anchor-good = The journal contains the head that was kept: { $seq } { $hash }
cli-verify-anchor-bad = The journal does not contain the head that was kept: { $seq } { $hash }. It was cut off or replaced.
cli-backup-done = Copied to { $path }: { $entries } entries, checked.
cli-backup-exists = { $path } is there already; nothing was changed. Name another file.
cli-restore-done = Restored from { $path }, up to entry { $seq }; what stood here before is in { $kept }.
cli-restore-ask = This puts { $path } in place of { $current }. Say --yes to do it.

## What went wrong

cli-error = opsbook: { $what }
cli-error-not-opsbook = { $path } is not an opsbook file; it was left untouched. Name another with --db, or make one with: opsbook init
cli-error-newer = { $path } was written by a newer opsbook ({ $theirs }; this one is { $ours }); it was left untouched. Install the newer opsbook.
cli-error-missing = There is no file { $path }. Make it with: opsbook init
cli-error-read-only = { $path } cannot be written, because its directory is read-only for you. Look at it with --read-only, or ask who owns { $directory }.
cli-error-network = { $path } lies on a network file system ({ $kind }), where locks cannot be trusted and the file could be damaged. Put it on a disk of this machine.
cli-error-busy = Somebody else is writing to { $path }; nothing was changed. Try again in a moment.
cli-error-full = The disk that holds { $path } is full; nothing was changed. Make room and try again.
cli-error-damaged = { $path } is damaged: { $what }. Nothing was changed. Restore the last copy with: opsbook restore
cli-error-no-tty = The console needs a terminal, and this is none. Run a command instead: opsbook today
cli-error-dumb = The console cannot draw on a terminal of the kind “{ $term }”. Run a command instead: opsbook today
cli-error-template = There is no template “{ $given }”. See: opsbook template list
cli-error-round = There is no round “{ $given }”. Name one as RND-0012, TEMPLATE or TEMPLATE/ASSET@SLOT; see: opsbook today
cli-error-person = There is nobody called “{ $given }”. See: opsbook people list
cli-error-pack = There is no pack “{ $given }”. Name a file or folder, or one of: { $packs }
cli-error-no-person = The login { $login } is nobody in this file. Ask a manager to run: opsbook people add --login { $login } NAME
cli-error-config = { $path }: { $what }
cli-error-read = Cannot read { $path }: { $what }
cli-error-write = Cannot write { $path }: { $what }
cli-error-near = Did you mean { $near }?
