# People: logins, PINs, lent roles, countersignatures.

people-edited = Changed: { $name }
people-edit-nothing = Nothing is to be changed. Give --name, --alias, --crew or --lang another value.
people-left = { $name } no longer works here
people-list-lent = { $role } until { $until }

## Logins

people-login-given = { $name } uses the login { $login } now
people-login-taken = { $name } no longer uses the login { $login }
people-login-shared = The login { $login } is shared with { $names }: each needs a PIN, and says --as NAME.

## PINs

people-pin-ask = PIN of { $name }:
people-pin-ask-new = New PIN, at least { $n } characters:
people-pin-ask-again = Once more:
people-pin-set = The PIN of { $name } is set
people-pin-reset = Temporary PIN of { $name }: { $pin }. It is shown this once; { $name } sets another at its first use.
people-pin-reset-before = { $name } was given a temporary PIN by this operation before; it is not shown again. Reset once more under another operation id.
people-pin-others = Everyone sets their own PIN. Give { $name } a temporary one with --reset.
people-pin-differs = The two are not the same; nothing was changed. Type them again.
people-pin-none = No PIN was given; nothing was changed.
people-pin-no-tty = A PIN is typed at a terminal, and this is none. Give it on standard input with --pin-stdin.

## Lent roles

people-lent = { $name } stands in as { $role } until { $until }
people-loan-ended = { $name } no longer stands in

## Countersignatures

people-pending-none = Nothing waits for a countersignature.
people-pending-lines = { $failed ->
    [0] { $lines } lines
   *[other] { $lines } lines, { $failed } fail
}
people-pending-own = your own work: somebody else countersigns
