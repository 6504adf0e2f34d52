# Actions: what has to be put right.

actions-help-tab = Go to Actions

## The views of the tab

actions-view-open = Open
actions-view-verify = To verify
actions-view-watching = Watched
actions-view-past = Over
actions-view-tallies = Counts

## A row

actions-times = ×{ $n }
actions-watching-short = watched
actions-until = to { $date }

## The first row

actions-count = { $n ->
    [one] 1 action
   *[other] { $n } actions
}
actions-count-late = { $n ->
    [one] 1 action, { $late } late
   *[other] { $n } actions, { $late } late
}
actions-and-more = { $count } and more
actions-mine = mine
actions-late = late only
actions-for-me = not done by me
actions-shows-mine = Shows what is yours. a goes on.
actions-shows-all = Shows everything. a goes on.
actions-shows-late = Shows only what is late. a goes back to everything.

## Nothing to show

actions-nothing-open = Nothing has to be put right.
actions-nothing-verify = Nothing waits to be verified.
actions-nothing-watching = Nothing is watched.
actions-nothing-past = Nothing is over yet.
actions-nothing-mine = Nothing here is yours. a shows everything.
actions-nothing-late = Nothing is late. a shows everything.
actions-nothing-found = Nothing shown here matches. Esc ends the filter; / finds in everything.

## Keys: short for the footer

actions-key-plan = plan
actions-key-verify = verify
actions-key-done = done
actions-key-begin = begin
actions-key-reopen = reopen
actions-key-contain = contain
actions-key-transfer = transfer
actions-key-raise = new

## Keys: in full

actions-help-plan = Plan it: who, when, who answers, standard, measure
actions-help-verify = Verify that it is right; never one's own work
actions-help-done = Say what was done
actions-help-begin = Take it in hand
actions-help-reopen = Take it up again: it is not right, or no longer
actions-help-contain = Say what keeps people safe until it is put right
actions-help-transfer = Give it to someone else or a post, with a reason
actions-help-raise = Open an action by hand
actions-help-decline = Decline it, with a reason
actions-help-merge = Let another action go on in its place
actions-help-supervise = Have a major one supervised from above, or no more

## Fields

actions-field-title = About
actions-field-who = Who
actions-field-to = To
actions-field-due = Due
actions-field-accountable = Answers for it
actions-field-standard = Standard
actions-field-measure = Measure
actions-field-interim = Until then
actions-field-funding = Money
actions-field-cause = Cause
actions-field-whys = Whys
actions-field-elsewhere = Elsewhere too
actions-field-class = Class
actions-field-note = Seen
actions-field-area = Area
actions-field-asset = On what
actions-field-later = Why later
actions-field-outcome = What was done
actions-field-file = File
actions-field-verdict = What you saw
actions-field-watch = Watch it for
actions-field-doubt = Why all the same
actions-field-reason = Reason
actions-field-into = Into
actions-post = { $post }, whoever holds it
actions-post-nobody = nobody holds it
actions-not-looked = nobody looked
actions-as-it-is = as it is with each
actions-missing = missing

actions-help-who = A person, or a post: then whoever holds it may do it
actions-help-accountable = Sees to it that it is done; not who does it
actions-help-standard = What good looks like once it is done
actions-help-measure = How it is put right for good, so that it does not come back
actions-help-interim = What keeps people safe until it is put right
actions-help-funding = What is set aside for it; 0 where it costs nothing
actions-help-whys = Each line the reason of the one before, five as a rule; a person's slip is no cause
actions-help-later = Only where the due time is moved later
actions-help-outcome = What you did and where, so that another can look at it
actions-help-file = Path of a photo or a paper that shows it; only its name and digest are kept
actions-help-verdict = May stay blank
actions-help-watch = For so long the program looks whether it comes back; 0 for not at all

## Dialogs

actions-plan-title = { $reference }: the plan
actions-plan-several = Plan { $n } actions together
actions-raise-title = A new action
actions-contain-title = { $reference }: safe until then by
actions-done-title = { $reference } is done
actions-verify-title = Verify { $reference }
actions-reopen-title = Take { $reference } up again
actions-reopen-why = What is not right?
actions-decline-title = Decline { $reference }
actions-decline-several = Decline { $n } actions together
actions-decline-why = Why will it not be put right?
actions-transfer-title = Transfer { $reference }
actions-transfer-several = Transfer { $n } actions together
actions-merge-title = Merge { $reference } into another
actions-merge-about = Its findings go over to the other one, which goes on alone.
actions-line-standard = Standard: { $text }
actions-line-measure = Measure: { $text }
actions-line-outcome = Done: { $text }
actions-doubt-same-day = It was opened today. A cause is seldom taken away on the same day.
actions-doubt-blame = The last why blames a person: “{ $why }”. What let the slip happen?
actions-not-oneself = You had a hand in { $reference }. It can be verified by { $names }.

## What is said once it is saved

actions-said-planned = { $reference }: { $fixed } of 5 fixed, { $state }.
actions-said-contained = { $reference }: { $state }.
actions-said-begun = { $reference }: { $state }.
actions-said-done = { $reference } is done and waits to be verified by another.
actions-said-verified = { $reference } is verified.
actions-said-reopened = { $reference } is taken up again.
actions-said-declined = { $reference } is declined.
actions-said-merged = { $reference } is merged.
actions-said-transferred = { $reference } is transferred.
actions-said-listed = { $reference } is listed, to be supervised from above.
actions-said-unlisted = { $reference } is taken off the list.
actions-said-raised = { $reference } is opened.
actions-said-several = { $n } actions changed together. u takes it back.

## What a key cannot do here

actions-not-done = { $reference } is not done yet: { $state }.
actions-not-major = { $reference } is not a major one: only those are listed.
actions-not-now = { $reference } is { $state }: nothing to do about it that way.
actions-one-by-one = That is said of one action at a time. Esc takes the marks away.

## One action

actions-seen = seen { $n } times
actions-reopened = { $n ->
    [one] taken up again once
   *[other] taken up again { $n } times
}
actions-postponed = { $n ->
    [one] postponed once
   *[other] postponed { $n } times
}
actions-listed-since = Listed and supervised from above since { $date }
actions-plan-five = Plan: { $fixed } of 5 fixed
actions-five-who = who
actions-five-due = by when
actions-five-accountable = answers
actions-five-standard = standard
actions-five-measure = measure
actions-head-found = Found
actions-head-cause = Cause
actions-head-course = What became of it
actions-head-history = Last entries
actions-why = why { $n }
actions-by-at = { $time }  { $name }
actions-line-done = Done
actions-line-verified = Verified
actions-line-watched = Watched until
actions-alone = Nobody else in the file could have verified it.
actions-file = { $name }, SHA-256 { $digest }…
actions-raised-owner = raised to the owner (I)
actions-raised-supervisor = raised to the supervisor (II)
actions-raised-manager = raised to the manager (III)
actions-raised-board = raised to the board (IV)
actions-line-round = Round
actions-line-criterion = To hold
actions-line-seen = Seen also by
actions-line-merged = Merged into it
actions-line-into = Goes on in
actions-line-opened = Opened
actions-before = { $n ->
    [one] Found once before, and put right then
   *[other] Found { $n } times before, and put right then
}

## Counts

actions-group-state = now
actions-group-ladder = over due
actions-group-owner = who
actions-group-area = where
actions-tally-overdue = over due
actions-tally-nobody = nobody yet
actions-tally-nowhere = no area
actions-tally-late = { $n } late
actions-tally-leads-nowhere = These cannot be shown by themselves. f in the list finds them.
