//! Where PINs come from: the terminal, unseen, or standard input where the caller says so. Never from the environment or the
//! arguments, which others on the box can read.

use super::failure::{Exit, Failure, Result};
use crate::domain::pin;
use crate::domain::role::Role;
use crate::domain::secret::Secret;
use crate::host::hidden;

/// How PINs are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Pins {
    /// From standard input, one a line.
    pub from_input: bool,
}

impl Pins {
    /// The PIN that `prompt` asks for.
    ///
    /// # Errors
    /// A usage error where nobody can type one, a refusal where it was given up or the input is at its end.
    pub fn ask(self, prompt: &str) -> Result<Secret> {
        if !self.from_input && !hidden::can_type() {
            return Err(nobody_types());
        }
        let typed = if self.from_input { hidden::next_line() } else { hidden::ask(prompt) };
        let typed = typed.map_err(|_| nobody_types())?;
        typed.filter(|pin| !pin.is_empty()).ok_or_else(|| Failure::refused("people-pin-none", Vec::new()))
    }

    /// A new PIN for someone of this role: twice where it is typed unseen, once where it will not do.
    pub fn ask_new(self, prompt: &str, again: &str, role: Role) -> Result<Secret> {
        let pin = self.ask(prompt)?;
        pin::check(&pin, role)?;
        if !self.from_input && self.ask(again)? != pin {
            return Err(Failure::refused("people-pin-differs", Vec::new()));
        }
        Ok(pin)
    }
}

fn nobody_types() -> Failure {
    Failure::Sentence(Exit::Usage, "people-pin-no-tty", Vec::new())
}
