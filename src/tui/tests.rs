//! Journeys and screens through the real application: (site, keys, screen).

mod checklists;
mod drafts;
mod editor;
mod find;
mod forms;
mod journeys;
mod keyboards;
mod reach;
mod screens;
mod stage;
mod start;
mod storm;
mod themes;
mod tour;
mod trouble;
