# What carries a clause of the rules out.

clause-view = Evidence
clause-unknown = The rules of this site have no clause of this number.
clause-none = No checklist carries this clause out. A checklist names its clause when it is edited.
clause-of-none = This carries out no clause. A checklist names its clause when it is edited.
clause-version = version { $version }
clause-failed = { $n } failed
clause-open = open
clause-settled = put right

# Keys
clause-help = What carries its clause out: checklists, last rounds, findings, actions
clause-key = clause
