# The editor of checklists, the places of the site, and what differs between versions.

## What differs

editor-of-section = heading “{ $title }”
editor-of-line = “{ $text }”
editor-added = New: { $what }
editor-removed = Gone: { $what }
editor-moved = Moved from { $from } to { $to }: { $what }
editor-changed = { $field }: { $before } -> { $after }
editor-changed-of = { $what }, { $changed }
editor-diff-head = { $code }, version { $before } to { $after }:
editor-diff-same = They say the same.
editor-nothing = nothing
editor-yes = yes
editor-no = no
editor-choice-fails = { $text } (fails)
editor-choice-scores = { $text } = { $score }
editor-condition = “{ $line }” is { $answer }

## Fields

editor-field-in = { $field } ({ $language })
editor-field-title = Title
editor-field-kind = Kind
editor-field-clause = Rule
editor-field-post = Post
editor-field-area = Area
editor-field-asset = Asset
editor-field-intro = Before you begin
editor-field-review = Reviewed by a supervisor
editor-field-source = Source of the figures
editor-field-text = Text
editor-field-criterion = Acceptable
editor-field-guidance = How and why
editor-field-unit = Unit
editor-field-warn = Warning limits
editor-field-alarm = Alarm limits
editor-field-possible = Possible values
editor-field-choices = Choices
editor-field-when = Asked only if
editor-field-critical = Critical
editor-field-optional = May stay open
editor-field-instrument = Names its instrument
editor-field-scoring = Passes from
editor-field-aql = Judges lots by AQL
editor-field-level = Inspection level
editor-field-reduced = Reduced after good lots
editor-field-weight = Weight
editor-field-defects = Counts defects
editor-field-code = Code
editor-field-rule = Rule of days
editor-field-from = In force from
editor-field-confirmed = Every language is right
editor-field-within = Lies in
editor-field-answers = Unit that answers for it
editor-field-anchor = Counted from
editor-field-shifts = Shifts
editor-field-days = Days
editor-field-at = Times of day
editor-field-every = After the last one
editor-field-opens = Opens
editor-field-due = Due
editor-field-missed = Missed
editor-field-holidays = On closed days
editor-field-on = Runs
editor-language-en = English
editor-language-zh = Chinese
editor-always = always
editor-as-the-form = as the checklist
editor-from-now = from now on
editor-heading = heading

## What is to be known about a field

editor-older = Another language was edited since. Bring this one up, or say below that it is right.
editor-confirmed-help = Yes takes the mark “older” off: you have read every language.
editor-help-code = Short and lasting: a-z, 0-9, - and ., for links and exports. It never changes and is never used again.
editor-help-choices = One on each line. “!” before those that fail the line; “ / ” between languages; “ = 5” at the end: its points.
editor-help-alarm = Outside fails the line. Write 0..5, ..5 (at most) or 0.. (at least).
editor-help-warn = Outside is an observation. Write 0..5, ..5 or 0.. within the alarm limits.
editor-help-possible = Outside is a slip of the finger and not taken. Write 0..5, ..5 or 0..
editor-help-critical = A fail is major, never fixed on the spot, never passed in bulk.
editor-help-optional = The round can be signed without it.
editor-help-instrument = Whoever reads it says which instrument they used.
editor-help-review = A supervisor who answered no line looks through it after signing.
editor-help-scoring = The least score that passes. A critical fail fails the whole, whatever the score.
editor-help-aql = Single sampling after ISO 2859-1. The lot is named at the round; lines that count defects are added up.
editor-help-reduced = Smaller samples after a row of good lots, where production is steady and whoever answers agrees.
editor-help-weight = What the line counts in the score: 1 as a rule, 2 for twice as much, 0 where it is not scored.
editor-help-defects = The number is of nonconforming items in the sample: their sum accepts the lot or not.
editor-help-shifts = Which shifts; none taken means every shift.
editor-help-at = One or more: 0800 1400 2000.
editor-help-every = 30d, 12h, 90m: counted from when the last one was done.
editor-help-rule = A rule of RFC 5545 in whole days: FREQ=MONTHLY;BYDAY=1MO, FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15.
editor-help-window = From that moment: 30m, 2h, 1d; -30m is half an hour before it.
editor-not-limits = Write 0..5, ..5 (at most) or 0.. (at least).
editor-not-times = Write times like 0800 1400.
editor-not-weight = A weight is nought or more.
editor-not-mark = A pass mark is 0 to 100.
editor-not-scored = not scored
editor-not-sampled = no lots

## Kinds of line

editor-new-title = What is new here?
editor-kind-title = How is it answered?
editor-kind-check = pass or fail
editor-kind-reading = measured, with limits
editor-kind-number = a number
editor-kind-count = how many
editor-kind-choice = one of several
editor-kind-text = words
editor-kind-time = a time of day
editor-kind-signature = the name of one who signs
editor-kind-heading = above the lines that follow

## The editor

editor-head-same = version { $version }
editor-head-new = new, not published
editor-head-changed = { $n ->
    [one] 1 change to version { $version }, not published
   *[other] { $n } changes to version { $version }, not published
}
editor-head-overtaken = published by another meanwhile
editor-unpublished = changes not published
editor-if = if { $condition }
editor-empty = There are no lines yet. N adds one.
editor-about-title = Title and properties of { $code }
editor-heading-title = Heading
editor-line-new = New line: { $kind }
editor-line-title = { $kind }: { $key }
editor-no-line = Stand on a line first.
editor-delete-line = Delete “{ $text }”?
editor-delete-line-body = Earlier versions and their rounds keep it.
editor-delete-heading = Take the heading “{ $text }” away?
editor-delete-heading-body = Its lines go under the heading above.
editor-rests = { $n ->
    [one] “{ $line }” stays: { $on } is asked only by its answer. Change that condition first.
   *[other] “{ $line }” stays: { $on } are asked only by its answer. Change those conditions first.
}
editor-gone = That line is there no more. Look at the list again.
editor-nothing-to-undo = There is nothing to take back here.
editor-no-difference = It says what is in force: there is nothing to publish.
editor-compared = What differs from version { $version }
editor-compared-new = { $title }: not published yet
editor-new-lines = { $n ->
    [one] It is new: 1 line.
   *[other] It is new: { $n } lines.
}
editor-versions = Versions of { $title }
editor-version = Version { $version }, { $state }: { $name }, { $time }
editor-never-published = It was never published.
editor-publish-title = Publish { $title }?
editor-rounds-keep = Rounds under way keep version { $version }; the next have version { $next }.
editor-published = Published: { $title }, version { $version }
editor-publish-first = Publish it first: only what is in force can be due.
editor-discard = discard
editor-discard-title = Discard what is not published of { $title }?
editor-discard-body = { $n ->
    [one] 1 change goes; the version in force stays.
   *[other] { $n } changes go; the version in force stays.
}
editor-discard-new = It was never published: all of it goes.
editor-discarded = Discarded: what was not published of { $title }
editor-previewed = A preview: Esc goes back to the editor.
editor-left = Kept, not published: { $title }
editor-rows = { $at } of { $all }

## New checklists, and those that go

editor-new-what = New
editor-go-on = Go on with { $title }, not published
editor-new-empty = A checklist from nothing
editor-new-copy = A copy of { $title }
editor-new-round = A round of a checklist there is, now
editor-new-checklist = New checklist
editor-copy-title = Copy of { $title }
editor-archive-title = Take { $title } out of use?
editor-archive-body = Its schedules go off. Its rounds and versions stay, and its code is not used again.
editor-archived = Out of use: { $title }

## When it is due

editor-plan-title = When is { $title } due?
editor-plan-of = Due { $way }
editor-way = { $way }
editor-way-another = another: { $way }
editor-way-shift = each shift
editor-way-daily = daily at times
editor-way-weekly = weekly on days
editor-way-rule = by a rule
editor-way-after = so long after the last one
editor-anchor-start = the start of the shift
editor-anchor-end = the end of the shift
editor-closed-keep = as on any day
editor-closed-drop = falls away
editor-closed-shift = on the next working day
editor-plan-next = Due next: { $times }
editor-plan-never = No date comes for it.
editor-planned = { $title } is due: { $plan }

## Places

editor-places-view = Places
editor-places-count = { $all }, { $out } out
editor-places-none = No place matches.
editor-places-empty = There are no units, areas or assets yet. N adds one.
editor-place-out = out: { $reason }, { $time }, { $name }
editor-place-due = { $n } due
editor-place-late = { $n } due, { $late } late
editor-place-what = What is new?
editor-place-new = New { $noun }
editor-place-edit = { $noun } { $code }
editor-place-added = Added: { $place }
editor-place-changed = Changed: { $place }
editor-place-archive = Take { $title } out of use?
editor-place-archive-body = Its records stay. What rests on it must be changed first.
editor-place-archived = Out of use: { $place }
editor-place-unit-out = Areas and assets go out of service, not units.

## Keys

editor-key-edit = edit
editor-key-new = new
editor-key-publish = publish
editor-key-compare = difference
editor-key-preview = preview
editor-key-properties = title
editor-key-schedule = when due
editor-key-delete = delete
editor-key-archive = archive
editor-help-edit = Edit what is selected
editor-help-new = Add a line, a place, a checklist
editor-help-publish = Publish: the next rounds have the new version
editor-help-compare = What differs from the version in force
editor-help-preview = See it as the round screen will show it
editor-help-properties = Title and properties of the checklist
editor-help-schedule = Say when it is due
editor-help-delete = Delete the line, or take the heading away
editor-help-move-up = Move the line or section up
editor-help-move-down = Move the line or section down
editor-help-kind = Answer the line in another way
editor-help-unedit = Take the last edit back
editor-help-reedit = Make the edit that was taken back again
editor-help-discard = Discard what is not published
editor-help-duplicate = Copy the checklist under another code
editor-help-archive = Take it out of use
