//! The scriptable door: arguments to a change or query, to a table, JSON or CSV.

pub mod demo;
