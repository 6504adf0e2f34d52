# Why something was not done: what is wrong, where, and what to do.

refusal-not-done = Not done: { $why }

refusal-not-allowed = This needs the role { $role }.
refusal-not-allowed-ask = This needs the role { $role }. Ask { $names }.
refusal-not-lent = People and their rights are not lent with a role: only a { $role } in their own right sets them. Ask { $names }.
refusal-stale = { $by } changed { $reference } at { $at }, after you read it. Look at it as it is now, then do it again.
refusal-unknown = There is no { $what } “{ $given }”. Look it up in the list.
refusal-unknown-near = There is no { $what } “{ $given }”. Did you mean { $near }?
refusal-wrong-state = { $reference } is “{ $state }”, and that does not allow it.
refusal-open-lines = { $n ->
    [one] One required line is open: “{ $first }”. Answer it, then sign.
   *[other] { $n } required lines are open, the first is “{ $first }”. Answer them, then sign.
}
refusal-reason-needed = This needs a reason: say why in a few words.
refusal-cannot-undo = { $reference } was { $verb }; that cannot be taken back. Record what is right as a new change.
refusal-nothing-to-undo = You have changed nothing in this session that could be taken back.
refusal-operation-reused = This operation id was used before for another change. Take a new one.
refusal-separation = Whoever worked on { $reference } may not verify it. Ask somebody else.
refusal-doubt-same-day = { $reference } was opened today and is to take away a cause: can that be seen so soon? Say why it is closed today, or verify it later.
refusal-doubt-blame = { $reference } gives “{ $given }” as the last why: what let that happen? Ask why once more, or say why it is closed as it is.
refusal-unsaid = { $reference } is major: before it is done, fill in { $fields }. Zero is an answer too.
refusal-taken-login = The login “{ $code }” is in use already. To share it: opsbook people login NAME { $code }
refusal-taken = “{ $code }” belongs to another { $what } already. Choose another code.
refusal-pack-needed = The pack { $pack } builds on { $needs }, which this site does not have. Install { $needs } first.
refusal-mistake = { $n ->
    [0] { $what }
    [one] { $what } One more thing is wrong.
   *[other] { $what } { $n } more things are wrong.
}
refusal-in-use = { $n ->
    [0] { $reference } is in use: { $by } rests on it. Change or close that first.
   *[other] { $reference } is in use: { $by } and { $n } more rest on it. Change or close them first.
}

## What is wrong with a value

refusal-empty = The { $field } is empty. Fill it in.
refusal-too-long = The { $field } is too long. Shorten it.
refusal-not-a-number = { $field }: “{ $given }” is not a number. Type it like 6.4 or -18.
refusal-too-fine = { $field }: “{ $given }” has more than six decimals. Round it.
refusal-not-a-count = { $field }: “{ $given }” is not a count. Type a whole number, zero or more.
refusal-impossible = { $field }: “{ $given }” cannot be right. Look again and check the decimal point.
refusal-not-a-time = { $field }: “{ $given }” is not a time of day. Type it as 1530 or 15:30.
refusal-not-a-choice = { $field }: “{ $given }” is not one of the choices. Take one from the list.
refusal-no-value = { $field }: this line takes pass or fail, not “{ $given }”.
refusal-value-needed = { $field }: this line takes a value, not pass or fail. Type what you read.
refusal-hidden = { $field }: line “{ $given }” is not asked here, because an earlier answer rules it out.
refusal-not-in-bulk = { $field }: line “{ $given }” must be answered on its own. Readings, critical lines and lines that failed last time are never passed in bulk.
refusal-not-fixed-on-the-spot = { $field }: a critical line cannot be noted as fixed on the spot. Open an action for it.
refusal-not-again = { $field }: only a reading outside its limits can be measured again.
refusal-note-needed = { $field }: a fail needs a note. Say what you saw.
refusal-outside-window = { $field }: that lies outside the time of this round. Give a time within it.
refusal-in-the-future = { $field }: that time has not come yet. Give the present or an earlier one.
refusal-not-a-rule = { $field }: “{ $given }” is not a recurrence rule that can be used. Write one of whole days, such as FREQ=WEEKLY;BYDAY=MO.
refusal-not-a-zone = { $field }: “{ $given }” is not a time zone. Write its IANA name, such as Asia/Shanghai.
refusal-not-a-code = { $field }: “{ $given }” is not a code. Use a-z, 0-9, - and ., at most 40 characters.
refusal-not-a-date = { $field }: “{ $given }” is not a date. Type it as 2026-11-23, 1123, +3d or mon.
refusal-not-a-role = { $field }: “{ $given }” is not a role. Take viewer, operator, supervisor, manager or auditor.
refusal-not-a-language = { $field }: “{ $given }” is not a language that opsbook speaks. Take en or zh-CN.
refusal-last-manager = { $field }: this is the last manager. Make somebody else a manager first.
refusal-window-order = { $field }: the opening, the due time and the last moment must follow one another in this order. Correct “{ $given }”.

## PINs and lent roles

refusal-pin-needed = This needs your PIN, typed just now. Type it, then do it again.
refusal-pin-must-change = Your PIN is a temporary one. Set one of your own first.
refusal-wrong-pin = { $left ->
    [one] That is not the PIN. One try is left; then somebody must give you a new one.
   *[other] That is not the PIN. { $left } tries are left.
}
refusal-pin-wait = Too soon after a wrong PIN; this try was not looked at. Wait until { $at }.
refusal-pin-locked = Too many wrong PINs: it is locked. Ask { $names } for a new one.
refusal-pin-locked-sole = Too many wrong PINs: it is locked. Give yourself a new one at a login of your own: opsbook people pin NAME --reset
refusal-pin-too-short = { $field }: too short. Take at least { $given } characters.
refusal-pin-too-plain = { $field }: anybody would try that one. Take characters that are not all the same and do not follow one another.
refusal-pin-same = { $field }: that is the one you have. Take another.
refusal-not-lendable = { $field }: “{ $given }” cannot be lent to this person. A viewer can stand in as operator, an operator as supervisor, a supervisor as manager.
refusal-not-to-oneself = { $field }: nobody lends a role to themselves. Name somebody else than “{ $given }”.
refusal-in-the-past = { $field }: that time is over. Give a later one.
refusal-lent-too-long = { $field }: a role is lent for three days at most. Give an earlier time, or give the role itself.
refusal-circle = { $field }: “{ $given }” lies in it itself. Choose another.
refusal-no-lots = { $field }: this checklist judges no lots. Leave “{ $given }” out, or give the checklist an AQL first.
refusal-lot-needed = { $field }: this checklist judges a lot. Say which lot and how many items it holds, then sign.
refusal-not-a-lot = { $field }: a lot holds one item or more, not { $given }.
refusal-reversed = { $field }: “{ $given }” lies before the first day. Turn them round.
refusal-not-a-share = { $field }: { $given } is no share. Type more than 0 and at most 100 percent.
refusal-nothing-to-draw = { $field }: there is nothing of the kind from { $given } on to draw from. Widen the span.
refusal-not-drawn = { $field }: { $given } is not in this sample. Choose one that was drawn.
refusal-discontinued = { $field }: five lots were not accepted under tightened inspection, so “{ $given }” is not inspected. Once the cause is put right, a supervisor says why inspecting goes on.
refusal-not-repeatable = { $field }: { $given } did not fail, or was of another checklist or asset. Name the failed inspection that this one repeats.

## Actions

refusal-not-major = { $field }: only major actions are listed. Set the severity of { $given } to major first.
refusal-into-itself = { $field }: { $given } cannot be merged into itself. Name another action.
refusal-nothing-in-order = { $field }: line “{ $given }” has no open finding, or does not pass yet. Pass the line first.
