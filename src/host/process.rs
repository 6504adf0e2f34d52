//! What the process keeps to itself: no core file, no other process looking in, no file that strangers may write.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::fs::Mode as Bits;
use rustix::process::{DumpableBehavior, Resource, Rlimit, Signal, getrlimit, setrlimit, umask};

/// Shuts the process off, before anything is read or typed. What the system does not allow is left as it is; `doctor` tells.
pub fn shut_off() {
    // A login that several people share must not be read by whoever sits at the next terminal: PINs pass through here.
    let _ = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    let before = umask(Bits::empty());
    umask(before | Bits::WGRP | Bits::WOTH);
    // A limit on the size of files shall be an error that is told, not a death.
    let _ = signal_hook::flag::register(Signal::XFSZ.as_raw(), Arc::new(AtomicBool::new(false)));
}

/// Whether other processes of the same login may look into this one.
pub fn is_open() -> bool {
    rustix::process::dumpable_behavior().is_ok_and(|behavior| behavior != DumpableBehavior::NotDumpable)
}

/// Whether a crash would leave the memory in a file.
pub fn leaves_core() -> bool {
    getrlimit(Resource::Core).current != Some(0)
}
