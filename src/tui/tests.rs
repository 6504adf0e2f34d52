//! Journeys and screens through the real application: (site, keys, screen).

mod checklists;
mod journeys;
mod screens;
mod stage;
