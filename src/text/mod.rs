//! The only room that knows a human language: sentences, words, dates, and text that is safe to show.
//!
//! A [`locale::Locale`] says things in its reader's language; [`words`], [`date`], [`refusal`] and [`pick`] build on it.
//! [`safe::Safe`] is the only text that widgets, tables, reports and titles accept; [`width`] and [`wrap`] measure it;
//! [`pinyin`] finds Chinese by its sounds.

pub mod changed;
pub mod city;
pub mod date;
pub mod difference;
pub mod fold;
pub mod guard;
pub mod kept;
pub mod limits;
pub mod locale;
pub mod mark;
pub mod mistake;
pub mod obstacle;
pub mod percent;
pub mod pick;
pub mod pinyin;
pub mod plan;
pub mod quiet;
pub mod refusal;
pub mod safe;
pub mod setting;
pub mod trouble;
pub mod typed;
pub mod width;
pub mod words;
pub mod wrap;

mod files;
#[cfg(test)]
pub(crate) mod hostile;
pub(crate) mod invisible;
