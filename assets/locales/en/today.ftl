# Today: what is due in this shift, late first, then the rest, then what is done.

today-mine = Mine: { $places }
today-mine-all = Everything
today-mine-nothing = Mine: no post or area yet
today-done = { $done } of { $all } done
today-actions-late = { $n ->
    [one] 1 action late
   *[other] { $n } actions late
}
today-actions-verify = { $n } to verify
today-nothing-due = Nothing is due now.
today-nothing-mine = Nothing of yours is due now. a shows everything.
today-nothing-found = Nothing shown here matches. a shows mine, everything, or what is late; Esc ends the filter.
today-all-done = Everything is done. { $next }
today-next = Next: { $title } at { $time }
today-next-none = Nothing more today.

## How a line stands

today-by = by { $time }
today-from = from { $time }
today-window = { $from }-{ $to }
today-due-today = due today
today-due-on = due { $date }
today-late = late { $span }
today-missed = missed
today-missed-many = missed × { $n }
today-missed-run = missed × { $n }, { $first } to { $last }
today-explain-wanted = wants an explanation
today-again-at = measure again at { $time }
today-again-late = measure: late { $span }
today-in-it = { $name } is in it
today-in-it-more = { $name } and { $n } more are in it
today-progress = { $done }/{ $all }
today-progress-none = -/{ $all }
today-failed = { $n } fail
today-suspended = out of service: { $reason }
today-standby = Out of service or closed
today-from-paper = from paper
today-entered-late = entered { $span } later
today-present = { $present } of { $all } present
today-review-wanted = wants a review
today-seen-times = { $n ->
    [one] seen once
   *[other] seen { $n } times
}

## Headings of the list

today-head-late = Late
today-head-now = Now
today-head-later = Later in this shift
today-head-actions = Actions
today-head-missed = Missed, to be explained
today-head-done = Done

## Keys: short for the footer

today-key-skip = skip
today-key-na = n/a
today-key-walked = walked at
today-key-explain = explain
today-key-late = do late
today-key-mine = mine or all
today-key-review = review

## Keys: in full

today-help-skip = Leave this round out, with a reason
today-help-na = Say that this round does not apply, with a reason
today-help-walked = Set when this round was walked
today-help-explain = Explain missed rounds
today-help-late = Do a missed round after all, with a reason
today-help-mine = Show what is mine, everything, or what is late
today-help-review = Countersign what was signed

## Dialogs

today-skip-title = Skip { $title }
today-skip-why = Why is it left out?
today-na-title = { $title } does not apply
today-na-why = Why does it not apply?
today-explain-one = Missed: { $title }
today-explain-title = { $n ->
    [one] Explain one missed round
   *[other] Explain { $n } missed rounds
}
today-explain-why = Why was it missed, and what was done about it?
today-late-title = Do { $title } late
today-late-why = Why is it done late?
today-open-now = Open { $title } now?

## What is shown

today-late-only = Late only
today-shows-mine = Shows what is mine. a goes on to everything.
today-shows-all = Shows everything. a goes on to what is late.
today-shows-late = Shows only what is late or missed. a goes back.

## What a key cannot do here

today-no-round = That works on rounds only.
today-not-open = This one is not open now.
today-not-missed = Nothing missed is selected.
today-not-signed = Only a signed round can be reviewed.
today-missed-keys = It was missed: E explains it, D does it late.
today-late-one = Several were missed together: they can only be explained, with E.
today-no-shift = The site has no shift there.
today-untouched = Nobody has touched this yet.

## More keys

today-key-start = start
today-help-start = Start any checklist now
today-start-title = Start a checklist now

## Its name among the views of the tab

today-view = Due

## Voiding

today-help-void = Declare that a round never counted, with a reason
today-void-title = Void { $title }
today-void-why = Why does it not count? Its answers stay in the journal.
