//! Journeys and screens through the real application: (site, keys, screen).

mod checklists;
mod find;
mod forms;
mod journeys;
mod keyboards;
mod people;
mod screens;
mod sign_in;
mod stage;
mod storm;
