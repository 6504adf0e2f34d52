//! Single sampling plans for normal inspection: the acceptance numbers of table 2-A of ISO 2859-1:1999 and GB/T 2828.1-2012. Every
//! cell agrees with table II-A of MIL-STD-105E.
//!
//! A row is a code letter, from A on; a column an AQL, from 0.010 on.

use super::{Cell, U, V};

#[rustfmt::skip]
pub(super) const NORMAL: [[Cell; 26]; 16] = [
    [V, V, V, V, V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 7, 10, 14, 21, 30], // A
    [V, V, V, V, V, V, V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, 30, 44], // B
    [V, V, V, V, V, V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, 30, 44, U], // C
    [V, V, V, V, V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, 30, 44, U, U], // D
    [V, V, V, V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, 30, 44, U, U, U], // E
    [V, V, V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U], // F
    [V, V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U], // G
    [V, V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U], // H
    [V, V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U], // J
    [V, V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U], // K
    [V, V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U, U], // L
    [V, V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U, U, U], // M
    [V, V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U, U, U, U], // N
    [V, 0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // P
    [0, U, V, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // Q
    [U, U, 1, 2, 3, 5, 7, 10, 14, 21, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // R
];
