# Bringing tables in: places, people, inspections, findings, actions.

## What was recognised

import-read = { $file }: { $what }; { $n ->
    [one] 1 row
   *[other] { $n } rows
}
import-format-csv = text with { $sign } between the columns
import-format-tab = text with tabs between the columns
import-sheet = sheet { $name }
import-header = names in line { $line }
import-header-assumed = line { $line } taken for the names (--no-header if it is a record)
import-header-absent = no line of names
import-header-keys = names in the values
import-columns = Columns: { $columns }
import-left-out = { $n ->
    [one] 1 line is no record
   *[other] { $n } lines are no records
} (titles, totals, the names again; the first is line { $first })
import-further = Not read: { $sheets } (choose with --sheet)
import-unwanted = Nobody wanted: { $columns } (--map COLUMN=FIELD uses one)

## What would become of it

import-counts = { $n ->
    [one] 1 row
   *[other] { $n } rows
}: { $made } new, { $altered } altered, { $same } here already, { $kept } left as changed here, { $bad } with mistakes
import-duplicates = { $n ->
    [one] 1 row is
   *[other] { $n } rows are
} in the file twice and left out, the first at { $first } (--duplicates all brings them in)
import-unjoined = { $n ->
    [one] 1 finding has
   *[other] { $n } findings have
} no inspection of the same place and date here; they come in without one.
import-undated = { $n ->
    [one] 1 finding was
   *[other] { $n } findings were
} put right at a time that cannot be (before it was found, or still to come): taken as put right on the day it was found, with the words kept.
import-open = { $n ->
    [one] 1 of them stands open and is due by its severity from today on.
   *[other] { $n } of them stand open and are due by their severity from today on.
}
import-kept = { $n ->
    [one] 1 record was
   *[other] { $n } records were
} changed or made by hand here and stay as they are, the first at { $first }.
import-corrected = put right { $date }
import-more = ... and { $n } more.
import-ask = Bring this in? [y/N]
import-progress = { $done } of { $total }

## What is wrong with a row

import-fault = { $place }: { $field } "{ $text }": { $why }
import-why-unknown = there is no such record here. Bring it in or add it first, or leave the cell empty.
import-why-near = there is no such record here. Close by: { $near }.
import-why-several = several people have this name. Write their login instead.
import-why-score = a score lies between 0 and 100.
import-why-future = it lies in the future. Only what was done is brought in.
import-why-order = it lies before what it follows. Check the order of day and month (--dates).
import-why-separation = whoever owned or did the work cannot have verified it. Name another, or leave the cell empty.
import-why-login = somebody else has this login. Give each person their own.
import-why-circle = it lies in itself, by way of the places above it. Give it another place above.
import-why-same-key = { $other } has the same key and says something else. Give each row its own key.
import-why-closed = the site's rules do not let it in as it stands. Check it by hand.

## What became of it

import-done = { $reference } is in: { $made } new, { $altered } altered, { $same } here already, { $kept } left as changed here, { $skipped } left out.
import-entries = { $seconds } s; journal entries { $first } to { $last }.
import-how-undo = To take all of it back: opsbook import undo { $reference }
import-rejects = The rows with mistakes are in { $path }, each with its reason. Mend them there and bring that file in.
import-nothing = All { $n } rows are here already. Nothing was written.
import-undone = { $reference } is taken back.
import-undone-kept = { $n ->
    [one] 1 record stays
   *[other] { $n } records stay
}, because someone worked on it since or something rests on it: { $names }.

import-stopped = { $reference } was stopped: what is in is in. Bring the same file in again to finish it, or take it back.
import-left-open = ! { $reference } ({ $file }) is not finished: bring the same file in again, or take it back.
import-screen-open = { $reference } not finished (I)
import-undo-stopped = Taking { $reference } back was stopped. The same again goes on from there.

## The screen

import-view = Imports
import-screen-begin = N brings in places, people, inspections, findings or actions from a file.
import-screen-kind = What does the file hold?
import-screen-file = Which file? { $folder }
import-screen-above = the folder above
import-screen-folder = { $folder } cannot be looked into: { $why }
import-screen-column = Which column?
import-screen-field = What does "{ $column }" fill?
import-screen-nobody = nothing
import-screen-no-file = Choose a file first (N).
import-screen-reading = Reading and checking ...
import-screen-busy = This goes on; Esc stops it.
import-screen-stopping = It stops at the next piece.
import-screen-skips = Rows with mistakes will be left out.
import-screen-whole = One row with a mistake stops the import.
import-screen-bad = { $n ->
    [one] 1 row has a mistake
   *[other] { $n } rows have mistakes
}. Mend the file, or leave such rows out (b).
import-screen-bring = Bring in { $file }?
import-screen-service = Under a service account files come by standard input only: opsbook import KIND -
import-screen-how-undo = Esc shows the imports: X takes this one back, all of it.
import-key-new = bring in a file
import-screen-take-back = Take { $reference } back ({ $n ->
    [one] 1 record
   *[other] { $n } records
})?
import-screen-take-back-body = Records that someone worked on since stay.
import-key-bring = bring in
import-key-take-back = take back
import-key-columns = columns
import-key-skip = leave bad rows out
import-help-open = Bring in places, people, findings … from files
import-help-columns = say which column fills what
import-help-skip = leave rows with mistakes out, or not
import-help-take-back = take a whole import back

## Lists

import-head-ref = import
import-head-kind = kind
import-head-file = file
import-head-state = state
import-head-made = new
import-head-altered = altered
import-head-skipped = left out
import-head-at = begun
import-none = Nothing was brought in yet.

## What stops an import

import-error-bad = { $n ->
    [one] 1 row has
   *[other] { $n } rows have
} mistakes, so nothing was brought in. Mend them, or add --skip-bad: the good rows come in, the others go to a file with their reasons.
import-error-map = "{ $given }" does not say which column fills which field. Write COLUMN=FIELD.
import-error-encoding = There is no encoding "{ $given }". Known are { $known }.
import-error-profile = "{ $given }" cannot be the name of a profile. Use letters, digits, - and _.
import-error-row = { $place } was refused: { $why } What came before it is in; the same import goes on from there.

## What stands for files

import-form-title = Inspections from { $file }
import-form-line = Result as the source has it
import-inspection-of = Inspection: { $sort }
