# One round: its head, its lines, its keys and dialogs.

round-rule = rule { $clause }
round-progress = { $done } of { $all }
round-progress-fail = { $done } of { $all } · { $failed } fail
round-score = score { $score }
round-lot = lot { $name }: draw { $n }, accept { $ac }
round-lot-missing = no lot yet: { $key }
round-version = version { $version }
round-critical = critical
round-optional = optional
round-walked-at = walked { $from }
round-walked-span = walked { $from }-{ $to }
round-entered-at = entered { $time }
round-lag = entered { $span } after the walk
round-from-paper = from paper
round-also-here = { $name } is here too
round-closed = This round is closed: { $state }.

## Readings

round-limits = { $low } to { $high } { $unit }
round-limit-low = at least { $low } { $unit }
round-limit-high = at most { $high } { $unit }
round-last = last { $values }
round-last-none = no earlier value
round-above = above the limit:
round-below = below the limit:
round-above-warn = above the warning limit: recorded as an observation
round-below-warn = below the warning limit: recorded as an observation
round-outside-again = measure again in { $span }
round-outside-action = action
round-outside-fixed = fixed now
round-again-at = measure again at { $time }
round-again-taken = first { $first }, again { $second }
round-again-missed = second reading not taken: { $first } stands
round-instrument = instrument { $instrument }
round-no-reading = no reading: say why
round-source = from { $source }

## Lines

round-not-a-number-line = This line takes no number: Space passes, x fails.
round-number-line = This line takes a value: type it, Enter confirms.
round-watched = { $reference } watched
round-seen = { $reference }, { $n ->
    [one] seen once
   *[other] seen { $n } times
}
round-new-action = { $reference } opened
round-fixed = fixed on the spot
round-bulk = in bulk
round-by = by { $name }
round-criterion = Good: { $text }
round-guidance = How: { $text }
round-hidden = { $n ->
    [one] One line is not asked here.
   *[other] { $n } lines are not asked here.
}
round-choices = Type the number of a choice, 1 to { $n }.

## Bulk

round-bulk-title = Pass the rest of “{ $section }”?
round-bulk-note = { $n ->
    [one] One line is passed together with others and marked as bulk.
   *[other] { $n } lines are passed together and marked as bulk.
}
round-bulk-left = { $n ->
    [one] One line stays open: readings, critical lines and lines that failed last time want their own answer.
   *[other] { $n } lines stay open: readings, critical lines and lines that failed last time want their own answer.
}
round-bulk-none = No line here can be passed in bulk.
round-bulk-unseen = Only lines that were on the screen can be passed in bulk.

## Signing

round-sign-title = Sign { $title }
round-sign-summary = { $n ->
    [one] 1 line
   *[other] { $n } lines
}, { $bulk } in bulk, { $time }
round-sign-summary-paper = { $n ->
    [one] 1 line
   *[other] { $n } lines
}, from paper
round-sign-failed = { $n ->
    [one] One line failed.
   *[other] { $n } lines failed.
}
round-sign-none-failed = No line failed.
round-sign-again = { $n ->
    [one] One reading is still to be measured again; it stands in Today.
   *[other] { $n } readings are still to be measured again; they stand in Today.
}
round-sign-others = You also sign for { $names }.
round-sign-late-why = Entered { $span } after the walk: why so late?
round-sign-ask = I did this, or stand for those who did.
round-sign-score = Score { $score }; it passes from { $pass }.
round-sign-lot = Lot { $name }, { $stage }: { $n } of { $size } drawn, { $found } found, up to { $ac } accepted.
round-sign-pass = It passes.
round-sign-fail = It fails.
round-sign-critical = It fails: a critical line failed.

round-details-title = Inspection details
round-details-same = Nothing was changed.
round-no-details = Only inspections, audits and observations have a team, remarks and a lot.
round-lot-needed = This checklist judges a lot: say which, and how many items it holds. How many to draw follows from that.
round-lot-size = How many items the lot holds: a whole number, one or more.
round-help-resumed = Only after five bad lots under tightened inspection: what was put right. A supervisor says so.
round-signed = Signed: { $title }
round-review-title = Review { $title }
round-review-ask = I looked at it and did none of it.
round-reviewed = Reviewed: { $title }

## Notes and reasons

round-fail-title = What is wrong?
round-fail-known = { $reference }, due { $date }, is open already: it is counted once more.
round-fail-known-done = { $reference } was called done: it is taken up again.
round-fail-known-watched = { $reference } was verified and is watched: it is taken up again.
round-fail-note = What you saw, where, what you did. ↓ takes a ready text, Space shows all
round-observation-title = What did you notice?
round-note-title = Note
round-na-title = Why does this line not apply?
round-skip-title = Why is this round left out?
round-again-title = Measure again in how many minutes?
round-walked-title = When was it walked?
round-walked-hint = 1015, or 1000-1030; within { $from }-{ $to }, not in the future. With p behind it: written on paper first.
round-paper = It was written on paper first
round-fixed-title = What was put right?
round-void-title = Why did this round never count?

## Keys: short for the footer

round-write = { $key } to write
round-key-confirm = confirm
round-key-pass = pass
round-key-fail = fail
round-key-safe = safe
round-key-at-risk = at risk
round-key-details = details
round-key-observation = observation
round-key-na = n/a
round-key-note = note
round-key-walked = walked at
round-key-again = measure again
round-key-bulk = pass the rest
round-key-sign = sign
round-key-action = action
round-key-fixed = fixed now
round-key-skip = skip
round-key-guidance = how

## Keys: in full

round-help-pass = Pass this line
round-help-fail = Fail this line
round-help-observation = Pass with an observation
round-help-na = This line does not apply
round-help-note = Write a note on this line
round-help-walked = Set when it was walked
round-help-again = Measure again in some minutes; both values stay
round-help-bulk = Pass the rest of the section, marked as bulk
round-help-sign = Sign and finish
round-help-action = Open an action for this line
round-help-fixed = Note that it was put right on the spot
round-help-skip = Leave the round out, with a reason
round-help-guidance = How to do it and why it matters
round-help-confirm = Confirm what is typed; after the last line, sign

## What a key cannot do here

round-all-answered = Every line is answered. Enter signs.
round-check-line = Space passes this line, x fails it.
round-critical-not-fixed = A critical line wants an action: a opens one.
round-no-guidance = There is no guidance for this line.
round-note-first = Answer this line first; then m adds a note.
round-nothing-to-decide = There is nothing to decide on this line.
round-readings-only = Only readings can be measured again or go without a value.
round-signature-line = This line takes a name: Enter signs it with yours.

## The dialog for a line that fails

round-fail-seen = Seen
round-fail-severity = Severity
round-fail-owner = Who
round-fail-due = Due
round-fail-nobody = nobody yet

## Other dialogs

round-again-hint = Enter takes { $span }; or type minutes.
round-instrument-title = Which instrument do you measure with?
round-instrument-hint = It is noted with the readings that follow.

## More keys, in full

round-help-instrument = Name the instrument of the readings
round-help-details = Team, remarks and lot of this inspection
round-help-no-reading = No reading could be taken, with a reason
round-help-section-before = To the section before
round-help-section-after = To the section after

## A file that shows something

round-file = File: { $name }, { $size }
round-file-title = Attach a file
round-file-hint = Type its path. Name, size and SHA-256 are kept; the file stays where it is.
round-file-first = Answer the line first; then a file can be attached to it.
round-file-settled = A second reading or a fix stands on this line; a file cannot be attached any more.
round-help-file = Attach a file to this line: its name, size and SHA-256
round-stands-open = { $reference } stays open on that line. { $key }: found in order.
round-nothing-to-settle = Nothing open was found on this line before, or it does not pass now.
round-help-in-order = What was found on the line before is in order now
round-key-in-order = in order
