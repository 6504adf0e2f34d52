# Inspections, audits, findings and readings on the screen and the command line.

inspect-help-tab = Go to Inspect
inspect-due-view = Inspections
inspect-due-count-open = { $n } due
inspect-due-count-repeat = { $n } to repeat
inspect-due-none = No inspection is scheduled: N starts one, S in Checklists plans one.
inspect-due-running = running
inspect-due-open = due
inspect-due-late = late
inspect-due-repeat = repeat
inspect-due-coming = comes
inspect-due-not-yet = Not open before { $time }. N starts any checklist now.
inspect-history-view = History
inspect-history-count = { $n ->
    [one] 1 round
   *[other] { $n } rounds
}
inspect-history-count-more = the latest { $n }
inspect-history-none = Nothing has been walked yet.
inspect-history-nothing = No round is like that.
inspect-history-rare = None so far back: Down looks further, F narrows.
inspect-history-narrowed = narrowed
inspect-history-until = until { $date }
inspect-history-failed = { $n } failed
inspect-narrow-any = any
inspect-imported = imported
inspect-narrow-title = Show only
inspect-narrow-template = Checklist
inspect-narrow-kind = Kind of work
inspect-narrow-area = Area
inspect-narrow-asset = Asset
inspect-narrow-person = Signed or answered by
inspect-narrow-outcome = Verdict
inspect-narrow-state = State
inspect-narrow-failed = With a failed line
inspect-narrow-from = From
inspect-narrow-to = To
inspect-go-title = Go to which date?
inspect-go-hint = 2026-11-23, 1123, -30d, mon, today
inspect-go-not = That is no date: 2026-11-23, 1123, -30d, mon, today.
inspect-gone = From { $date } back. Esc shows the newest again.
inspect-sheet-place = Where
inspect-sheet-imported = From a file
inspect-sheet-score = Score
inspect-sheet-verdict = Verdict
inspect-sheet-found = { $n } found
inspect-sheet-walked = Walked
inspect-sheet-team = Team
inspect-sheet-signed = Signed
inspect-sheet-reviewed = Reviewed
inspect-sheet-reason = Reason
inspect-sheet-opening = Opening
inspect-sheet-closing = Closing
inspect-sheet-section = { $title }  { $failed ->
    [0] { $lines ->
        [one] 1 line
       *[other] { $lines } lines
    }
   *[other] { $failed } of { $lines } failed
}
inspect-findings-view = Findings
inspect-findings-open = open
inspect-findings-watched = watched
inspect-findings-closed = closed
inspect-findings-all = all
inspect-findings-count = { $n ->
    [one] 1 finding
   *[other] { $n } findings
}
inspect-findings-count-more = the latest { $n }
inspect-findings-none-open = Nothing is open. o shows what was closed.
inspect-findings-none = None here.
inspect-findings-no-match = No finding holds these words.
inspect-findings-no-round = No round of this site saw it.
inspect-readings-view = Readings
inspect-readings-count = { $n ->
    [one] 1 value
   *[other] { $n } values
}
inspect-readings-count-more = { $n } values, < older
inspect-readings-pick = Readings of which line?
inspect-readings-no-line = No checklist has a line with a reading or a number.
inspect-readings-none = No value has been entered yet. p picks another line.
inspect-readings-oldest = There is nothing older.
inspect-readings-newest = These are the newest.
inspect-readings-figures = n { $n }   min { $min }   max { $max }   mean { $mean } { $unit }
inspect-readings-spread = median { $median }   s { $deviation }   Cpk { $capability }   { $outside } outside
inspect-readings-above = above
inspect-readings-below = below
inspect-readings-warn = near the limit
inspect-help-narrow = Narrow by checklist, place, person, verdict, date
inspect-key-narrow = narrow
inspect-help-go = Go to a date
inspect-key-go = date
inspect-help-summary = Score, verdict, sections and signatures
inspect-key-summary = summary
inspect-help-repeat = Inspect again what failed, tied to it
inspect-key-repeat = repeat
inspect-repeat-none = Only an inspection or audit that failed is repeated.
inspect-help-round = Open the round that saw it first, at its line
inspect-key-round = round
inspect-help-standing = Open, watched, closed or all findings
inspect-key-standing = open or all
inspect-help-pick = Pick a line by typing
inspect-key-pick = pick line
inspect-help-older = The values before these
inspect-key-older = older
inspect-help-newer = The values after these
inspect-readings-none-yet = No value has been entered yet.
inspect-error-item = “{ $item }” is no line of { $template } that takes a reading or a number.
