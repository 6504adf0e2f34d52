# Everything within reach: filters, marks, saved filters, links, the palette, back and forth.

## Lists

reach-count = { $shown } of { $all }
reach-marked = { $n } marked
reach-help-mark = Mark this row, to change several together
reach-help-mark-range = Mark from here to the next v; twice marks all
reach-span-begun = Marking from here: move, then v again. v at once marks everything shown.
reach-span-ended = Marked. What is done now is done to all of them; Esc takes the marks away.
reach-span-all = Everything shown is marked. Esc takes the marks away.
reach-left-out = { $n ->
    [one] One marked row stays as it is.
   *[other] { $n } marked rows stay as they are.
}
reach-none-open = None of the marked rows is a round that is open now.
reach-saved-several = Saved: { $n } rounds. u takes all of them back.
reach-skip-title = { $n ->
    [one] Skip one round
   *[other] Skip { $n } rounds
}
reach-na-title = { $n ->
    [one] One round does not apply
   *[other] { $n } rounds do not apply
}
reach-review-title = Review { $n } rounds
reach-together = { $n } changes made together ({ $verb })

## Saved filters

reach-help-saved-filter = The next saved filter
reach-help-save-filter = Save this filter under a name
reach-save-title = Save this filter
reach-save-about = Under which name? It shows: { $what }
reach-save-hint = w goes through saved filters; : finds them by name.
reach-save-hint-known = It has this name already. Blank takes it away.
reach-saved = Saved as “{ $name }”. w goes through saved filters.
reach-unsaved = This filter is not saved any more.
reach-shows-saved = Filter: { $name }
reach-none-saved = No filter of this list is saved. W saves the one that is shown.
reach-no-list = There is no list to filter here.
reach-no-state = There is no place to save filters: this login has no home.
reach-saved-trouble = Saved filters cannot be read or written: { $what }

## Records and ways

reach-no-record = Nothing is selected that has links.
reach-no-links = Nothing is linked to it.
reach-points-at = to
reach-pointed-from = from
reach-help-forth = Forth again to what was left
reach-no-forth = Nothing was left that one could go forth to.

## The palette

reach-palette-saved = Filter: { $name }
reach-palette-reference = Open { $typed }
reach-palette-find = Find “{ $typed }” everywhere

## Colours

reach-theme = Colours: { $theme }. To keep them: theme = "{ $theme }" in config.toml.

## History

reach-history-added = { $field }: added
reach-history-removed = { $field }: removed
reach-history-nothing = nothing
