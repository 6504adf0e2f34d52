//! `people pin`: one's own PIN set, or a temporary one given to someone.

use clap::Args;
use serde_json::Value;

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::pins::Pins;
use crate::cli::session::{Session, receipt_json};
use crate::domain::actor::KnownBy;
use crate::domain::people::Person;
use crate::domain::pin;
use crate::store::Receipt;

/// Whose.
#[derive(Debug, Args)]
pub struct PinArgs {
    /// Name, login or number; yourself where nobody is named
    #[arg(value_name = "PERSON")]
    person: Option<String>,
    /// Give them a temporary one, which they set anew at its first use
    #[arg(long)]
    reset: bool,
    /// Read PINs from standard input, one a line: the old one, where there is one, then the new
    #[arg(long, conflicts_with = "reset")]
    stdin: bool,
    /// The receipt, for machines; with --reset also the temporary PIN
    #[arg(long)]
    json: bool,
}

/// Sets or resets it.
pub fn run(args: &PinArgs, session: &mut Session) -> Result<Exit> {
    let person = match (&args.person, session.actor.person) {
        (Some(text), _) => session.person(text)?,
        (None, Some(own)) => session.person(&own.to_string())?,
        (None, None) => session.person(&session.actor.name.clone())?,
    };
    if args.reset {
        return reset(args, &person, session);
    }
    if session.actor.person != Some(person.id) {
        return Err(Failure::refused("people-pin-others", vec![("name", person.name.into())]));
    }
    let receipt = set(args, &person, session)?;
    let what = session.locale.say_with("people-pin-set", &[("name", person.name.into())]);
    session.made(&receipt, args.json, what)
}

fn set(args: &PinArgs, person: &Person, session: &mut Session) -> Result<Receipt> {
    let pins = Pins { from_input: args.stdin || session.pins.from_input };
    let locale = &session.locale;
    let proved = session.actor.known_by == KnownBy::Pin;
    let old = match session.store.pin(person.id)? {
        Some(_) if !proved => {
            let prompt = locale.say_with("people-pin-ask", &[("name", person.name.as_str().into())]);
            Some(pins.ask(&prompt)?)
        }
        _ => None,
    };
    let least = [("n", pin::least(person.role).into())];
    let (prompt, again) = (locale.say_with("people-pin-ask-new", &least), locale.say("people-pin-ask-again"));
    let new = pins.ask_new(&prompt, &again, person.role)?;
    let op = session.operation();
    let who = (&session.actor, session.name.as_str(), crate::host::clock::now());
    let (receipt, _) = session.store.set_pin(who, old.as_ref(), &new, op)?;
    Ok(receipt)
}

fn reset(args: &PinArgs, person: &Person, session: &mut Session) -> Result<Exit> {
    let op = session.operation();
    let who = (&session.actor, session.name.as_str(), session.now);
    let (receipt, pin) = session.store.reset_pin(who, person.id, op)?;
    if args.json {
        let mut value = receipt_json(&receipt);
        value["pin"] = pin.map_or(Value::Null, |pin| Value::from(pin.reveal()));
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let name = ("name", person.name.as_str().into());
    let line = match &pin {
        Some(pin) => session.locale.say_with("people-pin-reset", &[name, ("pin", pin.reveal().into())]),
        None => session.locale.say_with("people-pin-reset-before", &[name]),
    };
    session.out.line(line)?;
    Ok(Exit::Done)
}
