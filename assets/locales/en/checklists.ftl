# Checklists: what is in force, when it is due, and whether that is on.

checklists-view = Checklists
checklists-count = { $on } of { $all } on
checklists-none = No checklist matches.

## When it is due

checklists-when-needed = when needed
checklists-each-shift = each shift
checklists-each-of = each { $shifts } shift
checklists-start-after = , by +{ $span }
checklists-start = , at its start
checklists-start-before = , by start -{ $span }
checklists-end-after = , by end +{ $span }
checklists-end = , by its end
checklists-end-before = , by end -{ $span }
checklists-after = { $span } after the last
checklists-daily = daily
checklists-days = every { $n } days
checklists-weekly = weekly
checklists-weeks = every { $n } weeks
checklists-weekly-on = weekly on { $days }
checklists-weeks-on = every { $n } weeks on { $days }
checklists-monthly-on = monthly on the { $dates }
checklists-months-on = every { $n } months on the { $dates }
checklists-yearly-on = { $months } on the { $dates }
checklists-last-day = last day
checklists-day = { $n ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
    [31] 31st
   *[other] { $n }th
}

## Keys

checklists-key-begin = start now
checklists-key-switch = on or off
checklists-key-out = out of service
checklists-help-begin = Start this checklist now
checklists-help-switch = Switch its schedule on or off
checklists-help-out = Take its place out of service, or put it back

## What was done, and what cannot be

checklists-on = On: { $title }, due first { $time }
checklists-on-never = On: { $title }; no date comes for it
checklists-off = Off: { $title }
checklists-on-several = On: { $n } checklists. u takes all of them back.
checklists-off-several = Off: { $n } checklists. u takes all of them back.
checklists-no-schedule = It has no schedule: it is started when it is needed.
checklists-no-place = It belongs to no area or asset.
checklists-out-title = Take { $place } out of service
checklists-out-why = Why? Rounds on it rest until it is back.
checklists-out = Out of service: { $place }
checklists-back = Back in service: { $place }
checklists-help-about = Who uses it, its versions, and the lines that always pass
checklists-key-about = about
checklists-about-title = About { $title }
checklists-about-version = Version { $n }, { $of } in all
checklists-about-plan = Due: { $when }
checklists-about-unplanned = Due: started when needed
checklists-about-clause = Carries out clause { $clause }
checklists-about-last = Last done { $when }: { $reference }
checklists-about-never = Never done so far
checklists-about-steady = Lines that passed { $n } times running or more:
checklists-about-line = { $line }: { $passes } times since { $since }. Proposed: { $proposal }
checklists-about-none = No line has passed { $n } times running.
