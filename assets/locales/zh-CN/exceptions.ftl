# The exceptions list: what undermines evidence.

exceptions-none = 此期间没有例外情况。
exceptions-error-kind = 没有“{ $given }”这类例外。可选：{ $kinds }
