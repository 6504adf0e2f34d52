# The exceptions list: what undermines evidence.

exceptions-none = Nothing in this time undermines evidence.
exceptions-error-kind = “{ $given }” is not a kind of exception. Take one of: { $kinds }
exceptions-view = Exceptions
exceptions-count = { $n ->
    [one] 1 exception
   *[other] { $n } exceptions
}
exceptions-count-more = the latest { $n }
exceptions-kinds-title = Which kinds
exceptions-kinds-about = None taken shows every kind.
exceptions-help-kinds = Show some kinds only
exceptions-key-kinds = kinds
