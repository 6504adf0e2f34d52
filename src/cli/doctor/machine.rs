//! The machine below the file: file system, room, engine, clock, and what the process keeps to itself.

use std::path::Path;

use super::finding::Finding;
use crate::domain::time::{Instant, Span};
use crate::host::config::Problem;
use crate::host::service::Mode;
use crate::host::{clock, filesystem, process};
use crate::store::Store;
use crate::text::locale::Locale;
use crate::text::{date, setting};

/// Less room than this is told, in bytes and in parts of a hundred.
const LITTLE: (u64, u64) = (512 << 20, 5);
/// With less than this the next day's work may not fit.
const NONE: u64 = 32 << 20;
/// A clock this far behind what was written already is wrong.
const BEHIND: Span = Span::of_minutes(1);

/// Looks at what the file lies on.
pub fn disk(database: &Path) -> Vec<Finding> {
    let kind = match filesystem::network(database) {
        Some(kind) => Finding::bad("file-system", "doctor-disk-network").with("kind", kind),
        None if filesystem::is_layered(database) => Finding::warn("file-system", "doctor-disk-layered"),
        None => Finding::ok("file-system", "doctor-disk-local"),
    };
    let room = filesystem::room(database).map(|(free, percent)| {
        let (finding, megabytes) = match free {
            free if free < NONE => (Finding::bad("space", "doctor-space-none"), free >> 20),
            free if free < LITTLE.0 || percent < LITTLE.1 => {
                (Finding::warn("space", "doctor-space-little"), free >> 20)
            }
            free => (Finding::ok("space", "doctor-space-enough"), free >> 20),
        };
        finding.with("free", megabytes.to_string())
    });
    [Some(kind.at(database)), room].into_iter().flatten().collect()
}

/// Looks at the engine that is built in.
pub fn engine() -> Finding {
    let (version, sound) = Store::engine();
    let finding =
        if sound { Finding::ok("engine", "doctor-engine") } else { Finding::bad("engine", "doctor-engine-old") };
    finding.with("version", version)
}

/// Looks at the clock, beside the newest entry and the site's zone where there is a site.
pub fn time(store: Option<&Store>, now: Instant, locale: &Locale) -> Vec<Finding> {
    let newest = store.and_then(|store| store.newest().ok().flatten());
    let mend = "timedatectl set-ntp true";
    let clock = match newest {
        Some((seq, at)) if at.minutes_since(now) >= BEHIND.minutes() => {
            let behind = date::span(locale, Span::of_minutes(at.minutes_since(now)));
            Finding::bad("clock", "doctor-clock-behind").with("span", behind).with("seq", seq.to_string()).mend(mend)
        }
        _ => Finding::ok("clock", "doctor-clock"),
    };
    let zone = store.and_then(|store| store.calendar().ok()).map(|calendar| {
        let site = calendar.zone_at(now).name().to_owned();
        let other = clock::zone().filter(|zone| zone.name() != site);
        match other {
            Some(zone) => {
                Finding::ok("zone", "doctor-zone-other").with("zone", site).with("box", zone.name().to_owned())
            }
            None => Finding::ok("zone", "doctor-zone").with("zone", site),
        }
    });
    let kept = match clock::is_kept() {
        Some(true) => Finding::ok("time-service", "doctor-clock-kept"),
        Some(false) => Finding::warn("time-service", "doctor-clock-alone").mend(mend),
        None => Finding::ok("time-service", "doctor-clock-unknown").mend("timedatectl"),
    };
    [Some(clock), Some(kept), zone].into_iter().flatten().collect()
}

/// Looks at what this process shows to others, and for whom it works.
pub fn privacy(mode: Mode) -> Vec<Finding> {
    let shut = match (process::is_open(), process::leaves_core()) {
        (false, false) => Finding::ok("memory", "doctor-memory"),
        _ => Finding::warn("memory", "doctor-memory-open"),
    };
    let works = if mode.is_service() { "doctor-works-service" } else { "doctor-works-own" };
    vec![shut, Finding::ok("service-account", works)]
}

/// Tells what of the configuration cannot be used.
pub fn configuration(problems: &[Problem], locale: &Locale) -> Vec<Finding> {
    let said = problems.iter().map(|problem| {
        setting::problem(locale, &problem.at.name(), problem.at.line(), problem.name(), &problem.facts())
    });
    said.map(|what| Finding::bad("config", "doctor-config").with("what", what)).collect()
}
