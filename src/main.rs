//! Arguments to command line or screen, to exit code.

fn main() {}
