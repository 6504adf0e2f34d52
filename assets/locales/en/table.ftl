# Tables that are brought in: what was recognised, and what is wrong with a file, a column or a row.

## Files that give no table

table-empty = There is nothing in it.
table-too-large = This is larger than { $size } MB, the most that is read. Export a shorter time, or split it.
table-html = This is a web page or another XML file. Export the table itself as CSV or XLSX.
table-pointer = This only points to where the file itself is kept. Fetch it first (git lfs pull).
table-zipped = This is a zipped file and no workbook. Unpack it, and import what is in it.
table-old-office = This is an office document of the old kind (.xls), or one with a password. Save it as .xlsx or CSV, without password.
table-pdf = This is a printed document. Ask for the table it was printed from, as CSV or XLSX.
table-binary = This is not text.
table-encoding = The text is in an encoding that is not known here. Save it as UTF-8.
table-not-in = This line is not { $encoding }. Name another --encoding, or leave it out.
table-mixed = This line is { $one }, line { $line } is { $other }: no encoding reads both. Save the file anew as UTF-8, or name the --encoding that is right for most of it.
table-cut = The quotes that this row opens are never closed: the file was cut off, or a quote is missing. Export it again, or mend this row.
table-locked = The workbook has a password. Save it without.
table-workbook = The workbook cannot be read: { $what }. Open it and save it again as .xlsx.
table-inflated = The workbook unpacks to more than { $size } MB. Save the sheet alone, as CSV.
table-no-sheet = There is no sheet or list “{ $name }”. There is: { $sheets }.
table-which-sheet = There are several lists in it: { $sheets }. Choose one with --sheet.
table-syntax = This is not { $format }: { $what }
table-no-table = This is a calendar, an address card or a program, and no table.
table-header-only = There are names of columns in it and no row under them. If they are a record, use --no-header.
table-too-many-rows = There are more than { $n } rows in it. Split it.
table-too-many-columns = This row has more than { $n } columns. If it is a quote that is never closed, mend it.
table-too-many-cells = There are more than { $n } cells in it. Split it, or leave out columns.
table-too-much-text = There is more than { $size } MB of text in it. Save it as CSV, or split it.

## Columns that cannot be mapped

table-no-column = There is no column “{ $name }”. Did you mean: { $near }?
table-no-field = There is no field “{ $name }”. Did you mean: { $near }?
table-twice = The columns “{ $one }” and “{ $other }” cannot both fill { $field }. Leave out one of them.
table-needed = No column was found for: { $fields }. Name one with --map "COLUMN=FIELD". There is still: { $columns }.
table-profile-unknown = { $path }: { $key } cannot be “{ $value }”.

## Columns that cannot be read

table-dates-undecided = { $place }: in the column “{ $column }” every date reads in several ways, such as “{ $text }”. Say which: --dates { $orders }.
table-dates-mixed = In the column “{ $column }”, “{ $one }” ({ $at }) is { $order } and “{ $other }” ({ $there }) is { $third }. Correct one of them, or say --dates { $order } to have the other shown as wrong.
table-decimal-undecided = { $place }: in the column “{ $column }” every number reads in two ways, such as “{ $text }”. Say which sign the decimals have: --decimal point or --decimal comma.
table-decimal-mixed = In the column “{ $column }”, “{ $one }” ({ $at }) has a decimal point and “{ $other }” ({ $there }) a decimal comma. Correct one of them, or say --decimal to have the other shown as wrong.

## Rows that cannot be used

table-problem = { $place }: { $column }: “{ $text }”: { $what }
table-problem-row = { $place }: { $what }
table-problem-width = { $has ->
    [one] The row has { $has } cell
   *[other] The row has { $has } cells
} and the header { $wants }: it is not known which are missing or too many. Correct the row.
table-problem-missing = { $column } is missing, and a row is not used without it.
table-problem-date = This is no date. Write it as 2026-11-23, or leave it empty.
table-problem-date-order = This is no date in the order { $order } of its column. Correct it, or write it as 2026-11-23.
table-problem-number = This is no number. Write a number, or leave it empty.
table-problem-whole = A whole number is wanted here.
table-problem-fine = More than six decimals are not kept. Round it.
table-problem-large = The number is larger than can be kept. Correct it.
table-problem-yes-no = This is neither yes nor no. Write one of them, or leave it empty.
table-problem-choice = This is none of: { $choices }.
table-problem-rounded = A spreadsheet has rounded this code, and its digits are lost. Export it again with the column as text.

## What was recognised

table-notes-csv = A table with “{ $delimiter }” between its columns.
table-notes-tab = A table with tabs between its columns.
table-notes-format = This is { $format }.
table-notes-sheet = Read from “{ $sheet }”.
table-notes-further = Not read: { $sheets }. Choose with --sheet.
table-notes-encoding = Its text is { $encoding }.
table-notes-also = It would be text in { $also } as well. If words look wrong, name the --encoding.
table-notes-header = The columns have their names in { $place }.
table-notes-assumed = { $place } was taken for the names of the columns. If it is a record, use --no-header.
table-notes-absent = The columns have no names: they are #1, #2 and so on. If the first row holds names, use --header.
table-notes-title = { $place }: left out as a title: { $text }
table-notes-again = { $place }: left out as the names of the columns again: { $text }
table-notes-totals = { $place }: left out as a line of totals: { $text }
