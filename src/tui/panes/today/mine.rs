//! What is mine: my posts, the areas of their units, and what I own.

use super::items::Item;
use crate::domain::action::{Action, ActionState, Rung};
use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::store::{Result, Store};
use crate::tui::cx::Cx;
use crate::tui::panes::actions;

/// The posts and areas of the person at the keyboard.
#[derive(Debug, Default)]
pub(super) struct Mine {
    posts: Vec<Code>,
    areas: Vec<Code>,
    /// What they are called: posts, then areas.
    pub names: Vec<Phrase>,
}

impl Mine {
    pub fn read(store: &Store, actor: &Actor) -> Result<Self> {
        let Some(id) = actor.person else { return Ok(Self::default()) };
        let Some(person) = store.person(id)? else { return Ok(Self::default()) };
        let posts: Vec<_> = store.posts()?.into_iter().map(|held| held.record.is).collect();
        let posts: Vec<_> = posts.into_iter().filter(|post| person.record.posts.contains(&post.code)).collect();
        let units: Vec<&Code> = posts.iter().filter_map(|post| post.unit.as_ref()).collect();
        // There may be thousands of areas: they are asked for only where a post has a unit.
        let areas = if units.is_empty() { Vec::new() } else { store.areas()? };
        let areas: Vec<_> = areas.into_iter().map(|held| held.record.is).collect();
        let areas: Vec<_> =
            areas.into_iter().filter(|area| area.unit.as_ref().is_some_and(|unit| units.contains(&unit))).collect();
        Ok(Self {
            names: posts.iter().map(|post| post.title.clone()).chain(areas.iter().map(|a| a.title.clone())).collect(),
            posts: posts.into_iter().map(|post| post.code).collect(),
            areas: areas.into_iter().map(|area| area.code).collect(),
        })
    }

    pub fn is_empty(&self) -> bool {
        self.posts.is_empty() && self.areas.is_empty()
    }

    pub fn has(&self, item: &Item, cx: Cx<'_>) -> bool {
        let actor = cx.actor;
        let place = |post: Option<&Code>, area: Option<&Code>| {
            post.is_some_and(|post| self.posts.contains(post)) || area.is_some_and(|area| self.areas.contains(area))
        };
        match item {
            // What is nobody's is everybody's.
            Item::Round(row) => {
                (row.post.is_none() && row.area.is_none()) || place(row.post.as_ref(), row.area.as_ref())
            }
            // A second reading is urgent for whoever is there.
            Item::Reading(_) => true,
            // What is done is for whoever can verify it.
            Item::Action(due) if due.action.state == ActionState::Done => due.action.awaits(actor),
            // What stands over due so long that it is raised to one's role is one's own, whoever has it.
            Item::Action(due) if is_raised_to(&due.action, cx) => true,
            Item::Action(due) => {
                due.action.owner.is_some_and(|owner| actor.person == Some(owner))
                    || (due.action.owner.is_none() && place(due.action.post.as_ref(), due.action.area.as_ref()))
            }
        }
    }
}

/// Whether it is raised to the actor's role.
fn is_raised_to(action: &Action, cx: Cx<'_>) -> bool {
    let raised = actions::raised(action, cx);
    raised.zip(Rung::of_role(cx.actor.role)).is_some_and(|(raised, own)| raised >= own)
}
