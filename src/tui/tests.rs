//! Journeys and screens through the real application: (site, keys, screen).

mod checklists;
mod drafts;
mod find;
mod journeys;
mod screens;
mod stage;
mod trouble;
