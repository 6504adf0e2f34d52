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
