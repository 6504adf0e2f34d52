//! What a PIN may be: long enough, and not the first that anyone would try.

use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::secret::Secret;

/// The most signs: beyond this, hashing would take what somebody else decides.
const MOST: usize = 64;

/// The fewest signs for someone of this role.
pub fn least(role: Role) -> usize {
    if role == Role::Manager { 8 } else { 6 }
}

/// Whether someone of this role may have this PIN.
///
/// # Errors
/// [`Refusal::Invalid`] on the field `pin`, which never repeats what was typed.
pub fn check(pin: &Secret, role: Role) -> Result<(), Refusal> {
    let signs: Vec<char> = pin.reveal().chars().collect();
    let invalid = |reason, given: String| Err(Refusal::Invalid { field: "pin", reason, given });
    if signs.len() < least(role) {
        return invalid(Invalid::PinTooShort, least(role).to_string());
    }
    if signs.len() > MOST {
        return invalid(Invalid::TooLong, String::new());
    }
    let steps: Vec<i64> =
        signs.windows(2).map(|pair| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0]))).collect();
    // All the same, 123456, 987654, abcdef. A keyboard's 0 stands after its 9.
    let run = |by: i64| steps.iter().all(|step| *step == by || (by != 0 && *step == -9 * by));
    if run(0) || run(1) || run(-1) {
        return invalid(Invalid::PinTooPlain, String::new());
    }
    Ok(())
}
