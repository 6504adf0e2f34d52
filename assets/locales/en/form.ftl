# Forms: what is said beside and below their fields, and the keys.

form-none = none
form-place = { $at } of { $all }
form-cut = That was too long: the end of it was left out.
form-met = { $name } saved first. Nothing clashes: what they changed stands, what you typed is still here. Save again.
form-clash = { $n ->
    [one] { $name } saved first. One field was changed by both: Ctrl-O switches between theirs and yours. Save again.
   *[other] { $name } saved first. { $n } fields were changed by both: Ctrl-O switches between theirs and yours. Save again.
}
form-who = { $name }, { $time }
form-theirs = Now { $value } ({ $who }). Yours above is saved unless you switch.
form-mine = Yours: { $value }. Above is what { $who } saved.

## Keys

form-key-next = next
form-key-choose = choose
form-key-break = new line
form-key-take = take or leave
form-key-other = theirs or yours

## What is wrong

form-not-a-code = A code has letters, digits, - and . only, and begins with a letter or digit.
form-not-a-number = Not a number yet: 12.5, or a sum such as 12+3 or 4*2.5.
form-grouped = A comma before three digits reads in two ways: leave it out of thousands, or write a point.
form-too-fine = That does not come out at six places after the point.
form-too-large = That cannot be reckoned.
form-not-a-date = Not a date yet: 2026-11-30, 1130, +3d, mon, eom.
form-not-a-time = Not a time yet: 1530, 15:30, 8.
form-not-a-span = Not a duration yet: 90m, 2h, 1h30m, 3d.
form-not-a-moment = Not a date and time yet: fri, fri 1600, 1600, +3d.
form-not-a-reference = “{ $typed }” is no reference: ACT-0042.
form-unknown-reference = There is no { $typed } in this file.
form-no-match = Nothing here matches “{ $typed }”.
form-no-paste = A PIN is typed, not pasted.
form-past = That lies in the past.

## How it is written

form-hint-code = Letters, digits, - and .
form-hint-number = A number, or a sum: 12+3, 4*2.5
form-hint-date = 1130, +3d, mon, eom, today; arrows change the day
form-hint-time = 1530, 15:30, 8
form-hint-moment = fri, fri 1600, 1600, +3d; arrows change the day
form-hint-span = 90m, 2h, 1h30m, 3d
form-hint-yes-no = Space or y and n
form-hint-one = Type to find, arrows choose, Backspace for none
form-hint-several = Arrows or letters go to one, Space takes or leaves it
form-hint-links = References: ACT-0042 RND-0007
