//! Journeys and screens through the real application: (site, keys, screen).

mod checklists;
mod editor;
mod find;
mod forms;
mod journeys;
mod keyboards;
mod screens;
mod stage;
