# What is shown, written as a file.

papers-view = Write as a file
papers-audit = Audit pack: a page and a folder of CSV files under one digest
papers-hazards = Ledger of hazards and their rectification
papers-round = Report on { $reference } { $title }
papers-clause = Evidence of clause { $clause }
papers-list = List: { $list }
papers-list-narrowed = List: { $list }, as shown
papers-format-html = page to print (HTML)
papers-format-md = Markdown
papers-format-text = plain text
papers-format-excel = CSV for a spreadsheet
papers-format-xlsx = workbook (XLSX)
papers-format-csv = CSV for programs
papers-format-json = JSON
papers-form-format = As
papers-form-from = From
papers-form-to = To
papers-form-ever = blank: from the first
papers-form-file = File
papers-form-file-help = in { $folder } unless you name another folder
papers-form-folder = Folder
papers-form-folder-help = a new folder for the lists; blank: none
papers-form-writes = Writes { $path }
papers-form-writes-folder = and the folder { $path }
papers-replace = Replace the file?
papers-replace-body = { $path } is there already. What is in it is lost.
papers-key-replace = replace it
papers-is-folder = { $path } is a folder. Name a file.
papers-folder-there = { $path } is there already. Name a new folder, or none.
papers-exists = { $path } is there already; nothing was written. Name another file.
papers-unwritten = { $path } could not be written: { $why }. Name another folder.
papers-written = Written: { $path }
papers-written-rows = { $n ->
    [one] Written, 1 row: { $path }
   *[other] Written, { $n } rows: { $path }
  }
papers-not-sound = The journal is not as it was written. Run opsbook verify, and tell who answers for the file.
papers-rows = { $n } rows written. Esc stops
papers-steps = Step { $done } of { $of }. Esc stops
papers-busy = It is being written. Esc stops
papers-stopping = Stopping …
papers-stopped = Stopped; no file was written.
papers-service = Under a service account files are not written from here. From your own box: ssh … opsbook report, or opsbook export, > FILE

# Keys
papers-help = Write this as a file: report, list, ledger
papers-key = write file
papers-help-audit = Audit pack: everything about a time, for an auditor
papers-key-audit = audit pack
papers-help-hazards = Ledger of hazards as a file
