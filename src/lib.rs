//! `opsbook`: the console of a site's daily operations, on one SQLite file.
//!
//! # The rooms
//!
//! | room | what belongs there | may import |
//! |---|---|---|
//! | [`domain`] | what is true in the workplace: values and rules, decided on facts that are handed in | nothing |
//! | [`host`] | what the box gives: clock, login, paths, configuration, drafts, presence, file system facts, random bytes | `domain` |
//! | [`store`] | the only room that knows SQL: open, apply, read, journal, verify, backup | `domain`, `host` |
//! | [`text`] | the only room that knows a human language, and how wide its signs are | `domain` |
//! | [`report`] | pure: what was read, as a document | `domain`, `text` |
//! | [`transfer`] | what comes in from outside, as values the domain knows; what goes out, read for `report` | `domain`, `text`, `store`, `report` |
//! | [`cli`] | the scriptable door | all above |
//! | [`tui`] | the screen | all above but `cli` |
//!
//! Needs SQL: `store`. Needs a terminal: `tui`. Needs arguments or standard output: `cli`. Is a sentence a person reads:
//! `text`. Reads a foreign file, or writes one: `transfer`. Lays out a document: `report`. Asks the operating system: `host`.
//! None of these: `domain`. `tests/house.rs` holds the walls.
//!
//! One noun has the same name in every room. Adding a noun is a variant of [`domain::noun::Noun`], a record, its table in
//! `store::table`, and a migration.
//!
//! # The walk of one change
//!
//! 1. A door (screen, command line, importer, test) builds a [`domain::change::Change`] and puts it in a [`store::Envelope`]
//!    with operation id, instant, actor, session and the revisions it was based on.
//! 2. [`store::Store::apply`] first lets the site itself close what nobody touched in time. Then, behind the turnstile and in
//!    one `BEGIN IMMEDIATE`, it looks whether the operation was made before, asks again who the actor is and in which role,
//!    whatever the session remembers, checks that against the role table, and fetches the facts that the change names.
//! 3. A plain function of the domain decides: the records to write, or a [`domain::refusal::Refusal`].
//! 4. Each record written is a row, one journal entry whose hash covers the entry before, and what is derived from it: its
//!    heading, links and search words; of rounds and answers, who had a hand in them (`worked`).
//! 5. After the commit the door gets a [`store::Receipt`]. What is shown is saved.
//!
//! # From a line that failed to an action that is closed
//!
//! - A **round** ([`domain::round`]) is checked, inspected or audited alike. Signing it fixes what it came to: the score
//!   ([`domain::score`]) and the verdict are two things, for a critical line fails the whole whatever the score. A lot is judged by
//!   a sample ([`domain::sampling`]), whose severity follows from the lots before it.
//! - A **finding** ([`domain::finding`]) is the fact, an **action** ([`domain::action`]) the work that puts it right. One change
//!   writes answer, finding and action. Findings follow their action: open, watched and closed with it; merged ones share one.
//!   Seen again, the finding counts once more; after it was done, its action is taken up again by the very round that saw it.
//! - Everyone who ever owned, contained or did an action is one of its **hands**, and none of them verifies it. No transfer, merge,
//!   undo or import takes a hand away. Who alone could verify does, and the entry says *alone*.
//! - What time does, the site does: watches end and slots are missed by the actor *site*, before the next write. How far an action
//!   over due is raised is computed ([`domain::ladder`]), as what is due is; nothing stores it.
//! - A **draw** ([`domain::draw`]) keeps span, size and seed, so that anybody can draw it again; it is never taken back.
//! - **Figures** are shares ([`domain::share::Share`]) of counts: each can be traced to its rows, and is cut, never rounded up to a
//!   mark that it misses.
//!
//! # Files in and out
//!
//! - An **import** ([`transfer::import`]) is a batch: a record of its own, whose identity is the batch of every entry that it
//!   brought. Each row is a change through the one door, made a few at a time so that nobody waits, and all of them were tried on
//!   the same facts before the first was written. An operation's name comes from import and row, so that the same file after a
//!   crash goes on where it was. A record remembers its *origin*: the same row again changes nothing, a newer one alters only
//!   what nobody here worked on. It is taken back whole by a change of its own, newest first.
//! - What **goes out** ([`transfer::out`]) is read page by page for [`report`], which is pure: the same file and moment give the
//!   same bytes. Lists have stable names, so that what was exported can be imported.
//!
//! # Who is at the keyboard
//!
//! A person is known by a Unix login that is theirs alone, by a PIN, or by name only among those who share a login
//! ([`domain::actor::KnownBy`]); every signature says which. The door asks the file each time: whether they still work here,
//! whose the login is by now, whether a PIN that holds now was typed in this very session, which role is lent to them.
//!
//! - A **PIN** is proved by [`store::Store::prove`]: the try is counted in a commit of its own, then hashed outside any
//!   transaction, then its outcome is committed. So a thousand processes have ten tries together, and a killed one has had its
//!   own. The hash lies in the table `secret`, which no body holds; the record has its digest, and `verify` compares them.
//! - A **loan** lends a role until the shift ends. An entry names it (`loan`) only where the person's own role would not have
//!   reached. Rights over people are not lent: they could be kept.
//! - **Exceptions** are derived, never stored: what undermines evidence is read from verbs, loans, clocks set back (`behind`,
//!   in milliseconds), rounds and signatures as they stand, by partial indexes of the journal.
//!
//! # Beside the file
//!
//! - **Typed text** is kept by [`host::draft`] in the state directory, not in the database: locked, full and newer files are
//!   when it matters. One appended, locked file per session; what ended sessions left is taken over by the next.
//! - **Presence** ([`host::presence`]) is a locked file per session, gone with it: no row to clean up after a crash.
//! - **The configuration** is read once, at the door of `cli`, and handed down; whether a key means something is the screen's
//!   to say, so that `cli` is handed a function for it.
//! - **A service account** ([`host::service::Mode`], also read once) believes neither the environment, nor the configuration,
//!   nor the paths of whoever enters it, and starts nothing of theirs.
//!
//! # What holds
//!
//! - A record is one row; its fields are the body of its journal entries; no field holds another record. A record's identity
//!   is the number of the entry that made it; a row's `seq` is the entry that wrote it last.
//! - [`store::Store::verify`] proves the chain, every row against the body at its revision, and every derived row against a
//!   fresh derivation. An edit behind the program's back is found and named.
//! - What is due is computed from schedule, calendar and acts. Reading never writes; a viewer and a read-only file see the
//!   same. A slot has at most one row; a run of untouched ones is one row.
//! - The past does not move: schedules, shifts and zones are replaced from a moment on, and rounds pin their version.
//! - Nobody verifies what they did, by whatever way; nobody countersigns or spot-checks a round in which they answered.
//! - A list goes on from a key ([`domain::page::Page`]), never from a count; a walk that finds little says so and goes on when asked.
//! - Nothing is deleted. An undo is a change under the same rules and rights; a PIN, a signature and a loan refuse it.
//! - A PIN as typed is a [`domain::secret::Secret`]: it is in no body, log, draft, error or `Debug` output.
//!
//! # What is absent, on purpose
//!
//! No async, no globals, no interior mutability in panes, no channel between them, no downcast, no ORM, no background writer:
//! a durable commit takes milliseconds, and one thread that draws and writes makes "shown" mean "saved". No clock and no
//! environment in the domain. No SQL outside `store`, no terminal outside `tui`, no sentence outside `text` and its files. No
//! stored figure, due state or rung: what can be computed from acts is. No way in or out but files: nothing listens, sends or
//! calls. No copy of a photograph or paper: a line keeps a file's name, size and digest.

pub mod cli;
pub mod domain;
pub mod host;
pub mod report;
pub mod store;
pub mod text;
pub mod transfer;
pub mod tui;
