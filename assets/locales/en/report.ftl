# Documents on paper: the rule-book and the forms for rounds.

report-journal = Journal head { $seq } { $hash }
report-printed = Printed { $at }
report-contents = Contents

## The rule-book

report-book-title = Daily operations rules
report-book-site = Site
report-book-version = Version
report-book-in-force = In force since
report-book-none = no rules yet
report-book-post = Responsible
report-book-carried = Carried out by
report-book-records = Records
report-book-coverage = What the rules settle
report-book-subject = Subject
report-book-clauses = Clauses
report-book-unsettled = not settled
report-book-revisions = Revisions
report-book-by = By
report-book-altered = Altered
report-book-many = { $n ->
    [one] one chapter or clause
   *[other] { $n } chapters and clauses
}

## Paper forms

report-sheet-title = Paper forms
report-sheet-none = Nothing is due that could be written on paper.
report-sheet-reference = Enter as
report-sheet-template = Form
report-sheet-version = { $template }, version { $version }
report-sheet-rule = Rule
report-sheet-place = Place
report-sheet-post = Worked by
report-sheet-window = Window
report-sheet-from = from { $opens }, due { $due }, missed after { $missed }
report-sheet-number = No.
report-sheet-line = Line
report-sheet-answer = Answer
report-sheet-warn = warning: { $limits }
report-sheet-last = last { $value }
report-sheet-known = open: { $reference }
report-sheet-when = Only if line { $line } is: { $answer }
report-sheet-note = Note
report-sheet-instrument = Instrument
report-sheet-walked = Walked
report-sheet-span = on { $date } from { $from } to { $to }
report-sheet-name = Name
report-sheet-signature = Signature
report-sheet-left-out = Not done, because
report-sheet-entered = Entered as
report-sheet-entered-by = { $reference } on { $date } by { $name }
