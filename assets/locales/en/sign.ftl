# Who is at the keyboard: signing in, locking, countersigning, who else is here.

sign-in = Who is at the keyboard?
sign-name = Name
sign-pin = PIN
sign-no-pin = no PIN
sign-nobody = Nobody here is called “{ $typed }”.
sign-no-paste = A PIN is typed, not pasted.
sign-checking = Checking …
sign-wait = { $n ->
    [one] The next try is looked at in 1 second.
   *[other] The next try is looked at in { $n } seconds.
}
sign-key-enter = go on
sign-locked = locked
sign-lent-role = acting { $role }
sign-gate-hint = Locked. Type your name to sign in, Enter for whoever left.  ? more
sign-gate-help = Letters find a name, Enter or a digit asks whoever left for their PIN, F2 changes the language, Ctrl-Q leaves.
sign-not-done = Not done: no PIN was given.
sign-known = Thank you. Do it again now.
sign-nobody-here = Nobody signed in here.
sign-lock-no-pin = Nothing to lock with: you have no PIN. Set one: press : and choose “Set my PIN”.
sign-advise-pin = You have no PIN: anybody can sign in as you. Press : and choose “Set my PIN”.
sign-last = { $n ->
    [0] Last here { $at }.
    [one] Last here { $at }; one wrong PIN since.
   *[other] Last here { $at }; { $n } wrong PINs since.
}
sign-last-on = { $n ->
    [0] Last here { $at } on { $line }.
    [one] Last here { $at } on { $line }; one wrong PIN since.
   *[other] Last here { $at } on { $line }; { $n } wrong PINs since.
}

## Setting a PIN

sign-new-title = Your own PIN
sign-new-about = Whoever uses this login could sign in as you. With a PIN only you can; Esc leaves it for later.
sign-new-must = The PIN you typed is a temporary one. Set one that only you know, then go on.
sign-new-pin = New PIN
sign-new-again = Once more
sign-new-help = At least { $n } signs, shown as dots. No row such as 123456.
sign-new-set = Your PIN is set.
sign-old-title = The PIN you have now
sign-own-title = Your PIN
sign-own-about = This is signed with your PIN.
sign-once-title = Temporary PIN of { $name }
sign-once-told = It is shown this once. Tell it to { $name } and nobody else: it opens nothing but setting another.
sign-once-noted = noted

## Countersigning

sign-countersign-title = Who countersigns?
sign-countersign-about = Somebody who answered no line of it looks at the round here, then gives their PIN. You stay signed in.
sign-countersign-no-pin = Whoever countersigns proves it with a PIN, and has none yet.
sign-countersign-temporary = That PIN is a temporary one. They sign in once and set their own, then countersign.
sign-countersigned = Countersigned by { $name }.
sign-pending-view = Countersign
sign-pending-none = Nothing waits for your countersignature.
sign-pending-count = { $n } waiting
sign-pending-lines = { $failed ->
    [0] { $lines } lines
   *[other] { $lines } lines, { $failed } fail
}
sign-pending-own = your own work

## Who else is here

sign-here = { $n } here: { $names }
sign-here-in = { $name } in { $title }
sign-here-own = you elsewhere
sign-here-count = { $n } here

## Keys

sign-help-own-pin = Set my PIN
sign-help-role = Give another role
sign-key-role = role
sign-help-lend = Lend a role until the shift ends, or end it
sign-key-lend = lend
sign-help-logins = Give a login, or take it away
sign-key-logins = logins
sign-help-reset = Give a temporary PIN
sign-key-reset = new PIN
sign-help-leave = No longer works here

## People

sign-people-view = People
sign-people-count = { $n } here
sign-people-lent = acting { $role } until { $until }
sign-people-pin = PIN { $state }
sign-language-en = English
sign-language-zh = Chinese
sign-form-new = Somebody new
sign-form-edit = { $name }
sign-form-role = Role of { $name }
sign-form-lend = { $name } stands in
sign-form-logins = Logins of { $name }
sign-form-alias = To be found by: a Chinese name in letters, or the other way round.
sign-form-language = The language of the screen; the site’s where none is chosen.
sign-form-login-help = The account on this box. One that others use already is given later, with the key for logins.
sign-form-until = Until
sign-form-give = Give
sign-form-give-help = An account on this box; several people may share one.
sign-form-take = Take away
sign-login-shared = The login { $login } is shared with { $names } now: each of them needs a PIN.
sign-ask-end = { $name } stands in no longer?
sign-ask-reset = A temporary PIN for { $name }?
sign-ask-reset-about = The PIN { $name } has now opens nothing from then on.
sign-ask-leave = { $name } no longer works here?
sign-ask-leave-about = What { $name } did stays, under their name; they cannot sign in any more.
sign-key-review = countersign
