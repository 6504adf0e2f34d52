# The frame around every pane: header, tabs, footer, messages, help, palette.

app-name = opsbook
app-site = opsbook · { $site }
app-person = { $name }, { $role }
app-no-shift = no shift now
app-read-only = read-only

## Tabs

app-tab-today = Today
app-tab-inspect = Inspect
app-tab-actions = Actions
app-tab-incidents = Incidents
app-tab-risks = Risks
app-tab-stock = Stock
app-tab-roster = Roster
app-tab-shift = Shift
app-tab-rules = Rules
app-tab-board = Board

## Messages in the footer

app-saved = Saved.
app-undone = Undone: { $what }
app-redone = Done again: { $what }
app-nothing-to-undo = Nothing of yours to undo in this session.
app-nothing-to-redo = Nothing to do again.
app-not-done = Not done: { $why }
app-read-only-why = This file is open read-only: { $why }
app-changed-elsewhere = Changed meanwhile by { $name }.
app-too-slow = This took too long. Narrow the search.
app-no-hanzi = This terminal cannot draw hanzi; showing English.
app-working = { $what }: { $percent } %
app-cancelled = Cancelled: { $what }

## The terminal

app-too-small = This window is too small.
app-too-small-have = It has { $columns } × { $rows }; opsbook needs { $need-columns } × { $need-rows }.
app-too-small-do = Make it larger, or press q to leave.

## Dialogs

app-quit = Leave opsbook?
app-quit-drafts = { $n ->
    [one] One text is not saved; it is kept and offered again.
   *[other] { $n } texts are not saved; they are kept and offered again.
}
app-yes = yes
app-no = no
app-ok = OK
app-cancel = cancel
app-save = save
app-required = Required.
app-cut-to = Cut to { $n } characters.

## Help, palette, finding

app-help-title = Keys here
app-help-everywhere = Everywhere
app-help-close = Any key closes this.
app-palette-title = Commands and records
app-palette-empty = Nothing matches “{ $typed }”.
app-find-title = Find
app-find-empty = Nothing found for “{ $typed }”.
app-filter = Filter: { $typed }
app-count-more = { $n } and more
app-history-title = History of { $reference }
app-history-set = { $field }: { $after }
app-history-changed = { $field }: { $before } -> { $after }
app-links-title = Links of { $reference }
app-empty = Nothing here.

## Keys that work everywhere: short for the footer

app-key-open = open
app-key-back = back
app-key-tabs = tabs
app-key-find = find
app-key-filter = filter
app-key-commands = commands
app-key-help = help
app-key-new = new
app-key-edit = edit
app-key-event = event
app-key-log = log
app-key-undo = undo
app-key-redo = redo
app-key-history = history
app-key-links = links
app-key-why = why
app-key-redraw = redraw
app-key-person = change person
app-key-quit = quit
app-key-plans = emergency plans
app-key-earlier = shift before
app-key-later = shift after

## The same, in full for help and palette

app-help-open = Open what is selected
app-help-back = Back; typing is kept
app-help-tabs = Go to Today
app-help-find = Find in everything
app-help-filter = Filter this list
app-help-commands = Commands and records by name
app-help-help = Keys that work here
app-help-new = Make a new record
app-help-edit = Edit what is selected
app-help-event = Report an incident
app-help-log = Write a line in the shift log
app-help-undo = Undo my last change
app-help-redo = Do again what was undone
app-help-history = What was changed here, by whom
app-help-links = What this record is linked to
app-help-why = Why this number
app-help-redraw = Draw the screen anew
app-help-person = Lock, or change person
app-help-quit = Leave
app-help-plans = Emergency plans, at once
app-help-earlier = The shift before
app-help-later = The shift after

## When something cannot be done

app-file-read-only = This file can only be read; nothing can be changed in it.
app-no-field = Nothing here takes pasted text.
app-no-such-key = { $key } does nothing here. ? lists the keys that do.
app-not-a-span = That is no length of time. Type minutes, such as 15.
app-not-a-time = That is no time of day. Type 1015, or 1000-1030.
app-not-as = The login { $login } is not { $name }; you are a viewer now.
app-shared-login = Several people share the login { $login }. Say who you are: opsbook --as NAME. Until then you are a viewer.
app-unknown-login = The login { $login } belongs to nobody here: you can look, not change. Ask { $names }.
app-language-now = English from now on.

## More keys, in full

app-help-up = One up
app-help-down = One down
app-help-page-up = A page up
app-help-page-down = A page down
app-help-first = To the first
app-help-last = To the last
app-help-language = The other language
app-help-look = Another set of colours
app-help-more = Down shows more; any other key closes this.

## Views of a tab

app-key-view = views
app-help-view-after = The next view
app-help-view-before = The view before

## Palette and finding

app-palette-open = Open { $title }
app-palette-start = Start { $title }
app-find-hint = Type words in either language, or a number such as ACT-0042; the newest come first.
