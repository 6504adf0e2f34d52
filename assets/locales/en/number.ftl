number-percent = { $n } %
