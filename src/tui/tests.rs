//! Journeys and screens through the real application: (site, keys, screen).

mod actions;
mod checklists;
mod clause;
mod drafts;
mod draws;
mod editor;
mod find;
mod finding_texts;
mod forms;
pub(super) mod hostile;
mod inspect;
mod journeys;
mod keyboards;
mod papers;
mod people;
mod reach;
mod screens;
mod separation;
mod sign_in;
mod stage;
mod start;
mod storm;
mod themes;
mod tour;
mod trouble;
mod wording;
