//! Single sampling plans for tightened inspection: the acceptance numbers of table 2-B of ISO 2859-1:1999 and GB/T 2828.1-2012.
//! Every cell agrees with table II-B of MIL-STD-105E but one: letter A at AQL 10, where that points to the plan of letter D.
//!
//! A row is a code letter, from A on; a column an AQL, from 0.010 on.

use super::{Cell, U, V};

#[rustfmt::skip]
pub(super) const TIGHTENED: [[Cell; 26]; 17] = [
    [V, V, V, V, V, V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, 27], // A
    [V, V, V, V, V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, 27, 41], // B
    [V, V, V, V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, 27, 41, U], // C
    [V, V, V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, 27, 41, U, U], // D
    [V, V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, 27, 41, U, U, U], // E
    [V, V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U], // F
    [V, V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U], // G
    [V, V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U], // H
    [V, V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U], // J
    [V, V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U], // K
    [V, V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U, U], // L
    [V, V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U, U, U], // M
    [V, V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U, U, U, U], // N
    [V, V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // P
    [V, 0, V, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // Q
    [0, U, V, 1, 2, 3, 5, 8, 12, 18, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // R
    [U, U, 1, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U], // S
];
