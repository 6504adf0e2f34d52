# What is wrong with a file that was to be brought in: a pack, a checklist.

## Where

mistake-at = { $noun } { $code }
mistake-at-line = { $noun } { $code }, line { $item }
mistake-where = { $place }: { $what }
mistake-line = { $path }:{ $line }: { $what }
mistake-file = { $path }: { $what }

## Packs that do not make sense

mistake-unknown = There is no { $noun } “{ $code }”. Add it, or correct the code.
mistake-twice = “{ $code }” stands here twice. Give one of them another code.
mistake-circle = “{ $code }” lies in itself, by way of its parents. Correct the parent.
mistake-empty = The text is empty. Write one.
mistake-lacks = The text in { $language } is missing. Write it, or take the language off the pack.
mistake-no-language = The pack names no language. List those its texts have.
mistake-unsettled = No clause settles this. Name one.
mistake-no-lines = There are no lines here. Add one.
mistake-not-its-date = The code of a holiday is its date. Write the same in both.
mistake-recurrence = { $n ->
    [0] It does not say when it recurs. Write one of each, rule and every.
   *[other] It says in { $n } ways when it recurs. Keep one of each, rule and every.
}
mistake-misplaced = “{ $key }” means nothing here. Take it out.
mistake-not-positive = This must be longer than no time at all.
mistake-window-order = The opening, the due time and the last moment must follow one another in this order.
mistake-below-nought = A weight or score is nought or more.
mistake-not-a-mark = A pass mark is 0 to 100 percent.
mistake-no-defects = It judges lots, so at least one line must count what is wrong: a “how many” line with “counts defects”.
mistake-not-earlier = The condition names the line “{ $item }”, which does not stand before this one.
mistake-not-an-answer = The line of the condition cannot have the answer “{ $answer }”.
mistake-no-choices = A choice needs at least two things to choose from.
mistake-limits-reversed = The lowest value lies above the highest. Change them round.
mistake-limits-empty = The limits have neither a lowest nor a highest value.
mistake-outside-possible = { $key } reaches beyond what is called possible. Widen possible.
mistake-warn-outside-alarm = warn reaches beyond alarm: some values would fail without a warning.
mistake-major-waits = what is major is put right on the same day: days is 0, or severity is "general".
mistake-rule-count = COUNT is not used in recurrence rules here. Take it out, or write UNTIL.
mistake-rule-within-day = The rule recurs within a day. Write one of whole days, and list the times of day in at.
mistake-rule-start = The rule brings a start or a zone of its own. Keep the RRULE only.
mistake-rule-part = The recurrence rule cannot be read at “{ $part }”.
mistake-rule-never = No date ever meets this recurrence rule.

## Packs that do not read

mistake-syntax = This is not TOML: { $what }
mistake-shape = This does not fit here: { $what }
mistake-unknown-table = The format has no table “{ $name }”.
mistake-unknown-key = The table has no key “{ $name }”.
mistake-not-one = There is one { $table } only: write [{ $table }].
mistake-not-a-list = There may be several of these: write [[{ $table }]].
mistake-pack-twice = The table [pack] stands here a second time.
mistake-no-pack = There is no [pack] in it: its name, version, title and languages.

## Files that cannot be read

mistake-not-found = There is no such file.
mistake-not-allowed = You may not read this file.
mistake-not-a-file = This is not a file.
mistake-too-large = This is larger than { $size } MB, the most that is read.
mistake-not-text = This is not UTF-8 text.
mistake-nothing-in-it = There is no .toml file in this folder.

## Files that hold no checklist

mistake-form-empty = There is nothing in it.
mistake-form-html = This is a web page. Save the checklist itself, as Markdown or text.
mistake-form-pointer = This only points to where the file itself is kept. Fetch it first (git lfs pull).
mistake-form-zipped = This is a spreadsheet or another zipped document. Save the list as Markdown, JSON, YAML or TOML.
mistake-form-old-office = This is an office document of the old kind. Save the list as Markdown, JSON, YAML or TOML.
mistake-form-pdf = This is a printed document. Save the list as Markdown, JSON, YAML or TOML.
mistake-form-binary = This is not text.
mistake-form-encoding = The text is in an encoding that is not known here. Save it as UTF-8.
mistake-form-syntax = This is not { $format }: { $what }
mistake-form-table = This is a table with delimiters, and no checklist can be read from it.
mistake-form-no-lines = There is no line of a checklist in it: no tick box, no bullet, no list.
mistake-form-too-many = There are more than { $n } lines in it.
