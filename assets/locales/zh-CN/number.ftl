number-percent = { $n }%
