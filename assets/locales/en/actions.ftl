# Actions: what has to be put right.
