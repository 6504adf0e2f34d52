# What the program drew to be looked at again, and what was said of it.

draws-view = Spot checks
draws-count = { $n ->
    [one] 1 sample
   *[other] { $n } samples
  }
draws-none = Nothing was drawn yet. N: have rounds drawn to be looked at again
draws-of = { $n } of { $population } { $of }
draws-unjudged = { $of } to look at
draws-judged = { $judged } of { $of } judged, { $share } % agree
draws-head = { $purpose }: { $n } of { $population } { $of }, { $from } to { $to }, asked for { $wanted }, seed { $seed }
draws-agrees = agrees
draws-differs = differs
draws-rounds-only = Whether it agrees is said of rounds; this is a sample of other records.
draws-said = Saved: what came of looking at { $reference } again
draws-differs-title = { $reference } differs
draws-differs-hint = What you found, and what is recorded
draws-form-title = Have a sample drawn
draws-form-about = The program draws, so that nobody picks. What was drawn stays: it cannot be drawn again until it pleases.
draws-form-what = Draw
draws-form-share = How many
draws-form-share-help = 5% of them, or a number
draws-form-from = From
draws-form-to = To
draws-form-not = “{ $typed }” is no share and no number. Write 5% or 12.
draws-what-spot = a spot check of signed rounds
draws-what-rounds = an audit sample of rounds
draws-what-findings = an audit sample of findings
draws-what-actions = an audit sample of actions

# Keys
draws-help-draw = Have a sample drawn
draws-key-draw = draw
draws-help-agrees = What I found agrees with what is recorded
draws-key-agrees = agrees
draws-help-differs = What I found differs, and how
draws-key-differs = differs
