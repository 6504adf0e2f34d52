//! Journeys and screens through the real application: (site, keys, screen).

mod journeys;
mod screens;
mod stage;
