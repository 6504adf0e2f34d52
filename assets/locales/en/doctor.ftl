# The box: what the doctor finds, sharing a file, the service account, and trouble with disk and permissions.

doctor-well = Nothing to mend.
doctor-count = { $bad } to mend, { $warn } to know.
doctor-mend = Mend it: { $command }
doctor-look = More: { $command }

## Directory and files

doctor-access-one = { $path } is for one login only; nobody else can read it.
doctor-access-group = { $path } is for the members of { $group }; every mode and owner is right.
doctor-file-missing = There is no file { $path }.
doctor-folder-closed-to-you = You may not look into { $path }, so the file cannot be opened by you. Ask its owner, or root, to let you in.
doctor-folder-open = Anybody on this box may remove or replace files in { $path }.
doctor-folder-group = { $path } belongs to another group than { $group }, who share the file: whoever comes first locks the others out.
doctor-folder-closed = The group may not make files in { $path }, so nobody in it can save.
doctor-folder-set-gid = { $path } does not hand its group on: the first who opens the file locks the rest of { $group } out, even from reading.
doctor-folder-sticky = Any member can remove or rename the file, because { $path } is not sticky.
doctor-folder-owner = { $path } belongs to { $owner }, who can remove or replace everybody’s files in it. It should be root’s.
doctor-folder-others = People outside the group may look into { $path }.
doctor-folder-acl = { $path } gives new files an access list, which takes rights from the group.
doctor-acl = An access list on { $path } lets the group do less than its mode says.
doctor-file-link = { $path } is a link. It is never followed, and nobody can save while it is there.
doctor-file-others = { $path } has mode { $mode }: more people may read it than should.
doctor-file-group = { $path } does not belong to the group { $group }: its members are locked out.
doctor-file-mode = { $path } has mode { $mode }: colleagues cannot write it, so they cannot save.
doctor-file-attribute = { $path } has the attribute { $attribute }: it cannot be altered, so nobody can save.

## The machine

doctor-disk-local = { $path } lies on a disk of this machine.
doctor-disk-network = { $path } lies on a network file system ({ $kind }): locks cannot be trusted, so it is not opened. Move it to a disk of this machine.
doctor-disk-layered = { $path } lies in a container’s own layer: it is gone when the container is. Put it on a volume.
doctor-space-enough = { $free } MB are free.
doctor-space-little = Only { $free } MB are free. Make room before it runs out: on a full disk nothing can be saved.
doctor-space-none = Only { $free } MB are free: saving will fail. Make room now.
doctor-engine = SQLite { $version } is built in.
doctor-engine-old = SQLite { $version } is built in; before 3.51.3 two who write at once can damage the file. Install a newer opsbook.
doctor-clock = The clock is not behind what was written already.
doctor-clock-behind = The clock is { $span } behind entry { $seq }, which was written already. What is entered now seems older than it is.
doctor-clock-kept = A time service keeps the clock right.
doctor-clock-alone = The time service of this box has not reached any server; the clock may drift.
doctor-clock-unknown = Whether a time service keeps the clock right cannot be seen from here.
doctor-zone = The site’s clocks run on { $zone }.
doctor-zone-other = The site’s clocks run on { $zone }, the box’s own on { $box }. Only the site’s counts here.
doctor-memory = Other processes cannot look into this one, and a crash leaves no core file.
doctor-memory-open = Other processes of this login may look into this one; PINs could be read. The system did not allow it to be shut.
doctor-works-own = It works for its own login.
doctor-works-service = It works as a service account: it opens no file that you name, and reads none of your configuration.
doctor-config = { $what }

## In the file

doctor-open = { $path } opens; its schema ({ $schema }) is this program’s.
doctor-open-read = { $path } opens, but you may only read it.
doctor-import-open = The import { $reference } ({ $file }) is not finished. Bring the same file in again to finish it, or take it back.
doctor-open-not = { $what }
doctor-structure = Its structure is sound.
doctor-structure-bad = Its structure is damaged: { $what }. Put the newest copy in its place.
doctor-head = The journal still holds entry { $seq }, which you saw last.
doctor-head-none = Nothing is kept yet to compare the journal with.
doctor-head-lost = The journal no longer holds entry { $seq } as you saw it: it was cut off, replaced, or restored from an older copy.
doctor-drafts-none = No typed text waits for you.
doctor-drafts = { $n ->
    [one] One file of typed text waits for you. Open the console: it offers it again.
   *[other] { $n } files of typed text wait for you. Open the console: it offers them again.
}

## The terminal

doctor-screen = The terminal is of the kind { $term }.
doctor-screen-none = This is no terminal, so there is none to look at.
doctor-screen-dumb = The console cannot draw on a terminal of the kind “{ $term }”.
doctor-screen-no-hanzi = The terminal is of the kind { $term }, which has no hanzi: it is spoken to in English.
doctor-width = The terminal draws lines and dots as set: width = { $width }.
doctor-width-other = The terminal draws lines and dots otherwise than set, so columns shift. Put this into config.toml: width = "{ $width }"
doctor-width-compare = Compare the two lines. Do the bars stand under one another? Then width = "narrow" is right. If the upper bar stands further right, put width = "wide" into config.toml.
doctor-hanzi-width = The terminal draws two hanzi { $cells } cells wide instead of 4: Chinese will not line up. Choose a font or terminal with hanzi.
doctor-marks-width = The terminal draws the three marks { $cells } cells wide instead of 3. Put this into config.toml: marks = "ascii"

## Sharing

doctor-init-shared = Members of { $name } may work in it, each under their own login; give each a person with: opsbook people add NAME --login LOGIN
doctor-init-service = It belongs to the service account { $name }; people enter it by a rule. See “Sharing a box” in the README.
doctor-init-root = You own the directory and could remove the others’ files. Let root take it over: { $mend }
doctor-init-no-group = This box has no group “{ $name }”. Make it first, as root: groupadd { $name }
doctor-init-no-login = This box has no login “{ $name }”. Make it first, as root: useradd --system { $name }
doctor-init-folder = { $directory } is not as it must be for sharing, and was left alone. Name an empty or new directory, or type as root: { $mend }
doctor-service-path = { $path } cannot be opened here: this is a service account, which opens no file that you name. Write to standard output instead.
doctor-service-makes = “{ $command }” cannot be used through a service account. Root makes its site, with: opsbook init --service LOGIN
doctor-service-file = Files cannot be attached here: this is a service account, which must not open your files. Write the file’s name in a note (m).
doctor-backup-removed = Removed the older copy { $path }

## What went wrong

doctor-error-folder = { $path } may be written, but not its directory { $directory }, where its log must be made; nothing was saved. See: opsbook doctor
doctor-error-open = { $path } cannot be opened: it, or its -wal or -shm beside it, is closed to you. See: opsbook doctor
doctor-error-link = { $path } is a link that somebody else made, so it was not followed. Name the file itself.
doctor-error-group = { $path } is shared, but its directory does not hand the group on: opening it would lock your colleagues out. As root: { $mend }
doctor-error-owner = { $path } belongs to somebody else, so only its owner or root can replace it. Try again with: sudo opsbook restore
doctor-error-disk = The disk that holds { $path } failed: { $what }. Nothing was saved, and the file itself may be sound. Try again; if it goes on, have the disk looked at.
doctor-error-sync = The disk did not confirm that it keeps what was written to { $path }; it counts as not saved. Try again; if it goes on, have the disk looked at.
doctor-error-suspect = { $path } did not read right ({ $what }); whether the file or the disk is at fault is not clear yet. Look with: opsbook doctor
