# Texts typed and not saved: offered again, gone on with, discarded; and what is said where a save fails.

draft-offer-one = { $n } unfinished text, { $length ->
    [one] 1 character
   *[other] { $length } characters
}, { $age } old: { $about }. Enter goes on, Ctrl-X discards.
draft-offer-many = { $n } unfinished texts, the last of { $length ->
    [one] 1 character
   *[other] { $length } characters
}, { $age } old: { $about }. Enter shows them.
draft-offer-old = { $n } text that was never saved, { $length ->
    [one] 1 character
   *[other] { $length } characters
}, { $age } old: { $about }. Ctrl-X discards, Enter shows it.
draft-line = { $what }: { $about }
draft-unknown = a text
draft-title = Unfinished texts
draft-none = Nothing typed waits to be saved.
draft-aside = { $length ->
    [one] 1 character
   *[other] { $length } characters
}, { $age } old
draft-aside-old = { $length ->
    [one] 1 character
   *[other] { $length } characters
}, { $age } old: discard?
draft-elsewhere = open in another console
draft-open-there = You are typing this in another console too; that text stays there.
draft-rival = Other version of { $about }
draft-help = Unfinished texts: go on, or discard
draft-key-go-on = go on
draft-key-discard = discard
draft-key-carry = take along
draft-whole-why = The place this was typed for takes it no more. Enter takes it along: Ctrl-Y puts it into any field.
draft-carried = Taken along. Open a note and press Ctrl-Y.
draft-discard-title = Discard this text?
draft-discard-what = { $about }, { $length ->
    [one] 1 character
   *[other] { $length } characters
}:
draft-discarded = Discarded.
draft-unkept = What you type is kept in memory only ({ $why }): save it before you leave.
draft-panic = opsbook stopped because of a mistake in the program. What was typed is kept in { $folder } and offered at the next start. Please report this place:

## A save that failed: what happened, that the text is kept, what to do

draft-error-busy = Somebody else is writing. What you typed is kept: try again.
draft-error-full = The disk is full. What you typed is kept: make room, then try again.
draft-error-newer = opsbook was updated: nothing is saved from here any more. What you typed is kept and offered again: leave, and start opsbook anew.
draft-error-read-only = { $path } can no longer be written. What you typed is kept: ask whoever looks after the file for the right, then save again.
draft-error-folder = The folder of { $path } can no longer be written. What you typed is kept: ask whoever looks after it, then save again.
draft-error-open = { $path } cannot be opened any more. What you typed is kept: ask whoever looks after it to put it back, then save again.
draft-error-replaced = Another file stands where { $path } was. What you typed is kept: leave, ask whoever looks after it, and start again.
draft-error-disk = The disk failed on { $path } ({ $what }). What you typed is kept: try again; if it fails again, have the disk looked at.
draft-error-sync = The disk did not confirm the save, so it does not count. What you typed is kept: try again, and have the disk looked at.
draft-error-damaged = { $path } is damaged ({ $what }). What you typed is kept: stop, and have it put right with: opsbook verify, opsbook restore
