# Who is at the keyboard: signing in, locking, countersigning, who else is here.

gate-title = Who is at the keyboard?
gate-name = Name
gate-pin = PIN
gate-no-pin = no PIN
gate-nobody = Nobody here is called “{ $typed }”.
gate-no-paste = A PIN is typed, not pasted.
gate-checking = Checking …
gate-wait = { $n ->
    [one] The next try is looked at in 1 second.
   *[other] The next try is looked at in { $n } seconds.
}
gate-key-enter = go on
gate-locked = locked
gate-lent-role = acting { $role }
gate-gate-hint = Locked. Type your name to sign in, Enter for whoever left.  ? more
gate-gate-help = Letters find a name, Enter or a digit asks whoever left for their PIN, F2 changes the language, Ctrl-Q leaves.
gate-not-done = Not done: no PIN was given.
gate-known = Thank you. Do it again now.
gate-nobody-here = Nobody signed in here.
gate-lock-no-pin = Nothing to lock with: you have no PIN. Set one: press : and choose “Set my PIN”.
gate-advise-pin = You have no PIN: anybody can sign in as you. Press : and choose “Set my PIN”.
gate-last = { $n ->
    [0] Last here { $at }.
    [one] Last here { $at }; one wrong PIN since.
   *[other] Last here { $at }; { $n } wrong PINs since.
}
gate-last-on = { $n ->
    [0] Last here { $at } on { $line }.
    [one] Last here { $at } on { $line }; one wrong PIN since.
   *[other] Last here { $at } on { $line }; { $n } wrong PINs since.
}

## Setting a PIN

gate-new-title = Your own PIN
gate-new-about = Whoever uses this login could sign in as you. With a PIN only you can; Esc leaves it for later.
gate-new-must = The PIN you typed is a temporary one. Set one that only you know, then go on.
gate-new-pin = New PIN
gate-new-again = Once more
gate-new-help = At least { $n } characters, shown as dots; nothing like 123456.
gate-new-set = Your PIN is set.
gate-old-title = The PIN you have now
gate-own-title = Your PIN
gate-own-about = This is signed with your PIN.
gate-once-title = Temporary PIN of { $name }
gate-once-told = It is shown this once. Tell it to { $name } and nobody else: it opens nothing but setting another.
gate-once-noted = noted

## Countersigning

gate-countersign-title = Who countersigns?
gate-countersign-about = Somebody who answered no line of it looks at the round here, then gives their PIN. You stay signed in.
gate-countersign-no-pin = Whoever countersigns proves it with a PIN, and has none yet.
gate-countersign-temporary = That PIN is a temporary one. They sign in once and set their own, then countersign.
gate-countersigned = Countersigned by { $name }.
gate-pending-view = Countersign
gate-pending-none = Nothing waits for your countersignature.
gate-pending-count = { $n } waiting
gate-pending-lines = { $failed ->
    [0] { $lines } lines
   *[other] { $lines } lines, { $failed } fail
}
gate-pending-own = your own work

## Who else is here

gate-here = { $n } here: { $names }
gate-here-in = { $name } in { $title }
gate-here-own = you elsewhere
gate-here-count = { $n } here

## Keys

gate-help-own-pin = Set my PIN
gate-help-role = Give another role
gate-key-role = role
gate-help-lend = Lend a role until the shift ends, or end it
gate-key-lend = lend
gate-help-logins = Give a login, or take it away
gate-key-logins = logins
gate-help-reset = Give a temporary PIN
gate-key-reset = new PIN
gate-help-leave = No longer works here

## People

gate-people-view = People
gate-people-count = { $n } here
gate-people-lent = acting { $role } until { $until }
gate-people-pin = PIN { $state }
gate-language-en = English
gate-language-zh = Chinese
gate-form-new = Somebody new
gate-form-edit = { $name }
gate-form-role = Role of { $name }
gate-form-lend = { $name } stands in
gate-form-logins = Logins of { $name }
gate-form-alias = To be found by: a Chinese name in letters, or the other way round.
gate-form-language = The language of the screen; the site’s where none is chosen.
gate-form-login-help = The account on this box. One that others use already is given later, with the key for logins.
gate-form-until = Until
gate-form-give = Give
gate-form-give-help = An account on this box; several people may share one.
gate-form-take = Take away
gate-login-shared = The login { $login } is shared with { $names } now: each of them needs a PIN.
gate-ask-end = { $name } stands in no longer?
gate-ask-reset = A temporary PIN for { $name }?
gate-ask-reset-about = The PIN { $name } has now opens nothing from then on.
gate-ask-leave = { $name } no longer works here?
gate-ask-leave-about = What { $name } did stays, under their name; they cannot sign in any more.
gate-key-review = countersign
