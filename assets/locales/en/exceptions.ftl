# The exceptions list: what undermines evidence.

exceptions-none = Nothing in this time undermines evidence.
exceptions-error-kind = “{ $given }” is not a kind of exception. Take one of: { $kinds }
