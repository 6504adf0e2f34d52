//! Watching for the end: signals that ask the process to go, and a terminal that has gone.

use std::io;
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

use super::session;

/// Set when the process goes on after a stop: the screen must be painted whole.
static CONTINUED: AtomicBool = AtomicBool::new(false);

/// A hang-up mostly comes with a signal: that one may go first.
const SIGNAL_FIRST: Duration = Duration::from_millis(200);

/// Starts the threads that watch. They end with the process.
pub fn start() -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGCONT])?;
    let threads = [
        thread::Builder::new().name("signals".into()).spawn(move || {
            for signal in signals.forever() {
                if signal == SIGCONT {
                    session::take_again();
                    CONTINUED.store(true, Ordering::Relaxed);
                } else {
                    leave(signal);
                }
            }
        }),
        // In a thread of its own, because the reading one may be busy, or caught in writing to a line that takes no more.
        thread::Builder::new().name("hang-up".into()).spawn(|| {
            wait_for_hang_up();
            thread::sleep(SIGNAL_FIRST);
            leave(SIGHUP);
        }),
    ];
    threads.into_iter().try_for_each(|thread| thread.map(drop))
}

/// Whether the process has gone on after a stop since this was last asked.
pub fn has_continued() -> bool {
    CONTINUED.swap(false, Ordering::Relaxed)
}

/// Puts the terminal back and ends the process with the code shells give a signal. What is saved is saved: every write is
/// committed before it is shown; and what is typed was written when it was shown, so that only the disk is waited for.
fn leave(signal: i32) -> ! {
    session::put_back();
    session::sync_typed();
    process::exit(128 + signal)
}

/// Returns when the terminal has gone.
fn wait_for_hang_up() {
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    loop {
        // Asking for nothing still tells of these.
        let mut polled = [PollFd::from_borrowed_fd(stdin(), PollFlags::empty())];
        match poll(&mut polled, None) {
            Ok(_) if polled[0].revents().intersects(gone) => return,
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => thread::sleep(Duration::from_secs(1)),
        }
    }
}
