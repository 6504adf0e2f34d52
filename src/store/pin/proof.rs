//! Whether an actor is who they say: asked of the file at the door, whatever a session claims.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::actor::KnownBy;
use crate::domain::change::Change;
use crate::domain::pin::{self, Pin};
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::round;
use crate::domain::time::Instant;
use crate::store::envelope::{BESIDE, Envelope};
use crate::store::error::Result;

use super::of;

/// How it is known that whoever sends `envelope` is `person`; as far as logins go, `claimed`.
///
/// # Errors
/// [`Refusal::PinNeeded`] where the person has a PIN and this was not proved by it: for whoever is only named among those who
/// share a login, for countersigning, and where the PIN was set anew since; [`Refusal::PinMustChange`] on a temporary one.
pub(in crate::store) fn known_by(
    db: &Connection,
    envelope: &Envelope,
    person: Id,
    claimed: KnownBy,
) -> Result<KnownBy> {
    let countersigns = matches!(&envelope.change, Change::Round(round::Change::Review { .. }));
    if claimed == KnownBy::Login && !countersigns {
        return Ok(claimed);
    }
    // A person is at least named.
    let claimed = if claimed == KnownBy::Nobody { KnownBy::Name } else { claimed };
    let Some(pin) = of(db, person)?.map(|held| held.record) else {
        return Ok(if claimed == KnownBy::Pin { KnownBy::Name } else { claimed });
    };
    let sets_own = matches!(&envelope.change, Change::Pin(pin::Change::Set { .. }));
    let signed_in = match envelope.actor.sign_in.filter(|_| claimed == KnownBy::Pin) {
        Some(seq) => signed_in(db, &pin, seq, &envelope.session)?,
        None => None,
    };
    let Some(at) = signed_in else {
        // What sets a PIN asks for the old one itself.
        return if sets_own { Ok(KnownBy::Name) } else { Err(Refusal::PinNeeded.into()) };
    };
    if pin.must_change && !sets_own {
        return Err(Refusal::PinMustChange.into());
    }
    // A clock set back does not keep a PIN fresh: what was typed in the future was typed long ago.
    if countersigns && (envelope.at.0 - at.0).abs() > Pin::FRESH_MS {
        return Err(Refusal::PinNeeded.into());
    }
    Ok(KnownBy::Pin)
}

/// When the PIN that holds now was proved, or set, by this session in entry `seq`.
fn signed_in(db: &Connection, pin: &Pin, seq: Seq, session: &str) -> Result<Option<Instant>> {
    if seq < pin.set_in {
        return Ok(None);
    }
    // What is done beside the work of a session is proved by it.
    let whole = session.strip_suffix(BESIDE).unwrap_or(session);
    let mut statement = db.prepare_cached(
        "SELECT at_ms FROM journal WHERE seq = ?1 AND noun = 'pin' AND record = ?2 AND session IN (?3, ?4) \
         AND verb IN ('sign-in', 'set-pin')",
    )?;
    Ok(statement.query_row(params![seq, pin.id.0, session, whole], |row| row.get(0).map(Instant)).optional()?)
}
