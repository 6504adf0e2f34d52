# Lists and reports that leave the file.

export-done = { $n ->
    [one] One row is in { $path }.
   *[other] { $n } rows are in { $path }.
}
export-written = Written to { $path }.
export-folder = The lists are in { $path }. SHA-256 of manifest.json: { $digest }
export-error-terminal = A workbook is no text for a terminal. Write it to a file: add -o FILE.xlsx
export-error-long = { $n } rows are more than a workbook sheet holds (1,048,575). Narrow the time with --from and --to, or write CSV.
export-error-no-round = Nobody has begun { $given } yet, so there is nothing to report on.
