//! The lines that have readings, to pick one by typing.

use std::collections::HashMap;

use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::reading::Ask;
use crate::store::Listed;
use crate::tui::cx::Cx;

/// A line, on one asset where its checklist is walked on several.
#[derive(Debug, Clone)]
pub(super) struct Known {
    template: Code,
    item: Code,
    asset: Option<Code>,
    title: Phrase,
    text: Phrase,
}

/// Every line with readings, those of checklists that are on first.
pub(super) fn known(listed: &[Listed]) -> Vec<Known> {
    let (on, off): (Vec<&Listed>, Vec<&Listed>) = listed.iter().partition(|listed| listed.is_on());
    on.into_iter().chain(off).flat_map(of).collect()
}

fn of(listed: &Listed) -> Vec<Known> {
    let form = &listed.template.form;
    let assets: Vec<&Code> = listed.schedules.iter().filter_map(|schedule| schedule.asset.as_ref()).collect();
    let mut known = Vec::new();
    for item in form.items().filter(|item| item.kind.is_quantity()) {
        let line = |asset: Option<&Code>| Known {
            template: form.code.clone(),
            item: item.key.clone(),
            asset: asset.cloned(),
            title: form.title.clone(),
            text: item.text.clone(),
        };
        known.push(line(None));
        if assets.len() > 1 {
            known.extend(assets.iter().map(|asset| line(Some(asset))));
        }
    }
    known
}

impl Known {
    /// What is asked of the store.
    pub fn ask(&self) -> Ask {
        let (template, item, asset) = (self.template.clone(), self.item.clone(), self.asset.clone());
        Ask { template, item, asset, from: None, to: None }
    }

    /// What it is saved under.
    pub fn name(&self) -> String {
        let asset = self.asset.as_ref().map(|asset| format!("/{asset}")).unwrap_or_default();
        format!("{}{asset} {}", self.template, self.item)
    }

    /// As a choice: what is shown, what stands beside it, what else it is found by.
    pub fn choice(&self, places: &HashMap<Code, Phrase>, cx: Cx<'_>) -> (String, String, String) {
        let place =
            |code: &Code| places.get(code).map_or_else(|| code.to_string(), |title| cx.text.phrase(title).to_owned());
        let asset = self.asset.as_ref().map(|asset| format!(" · {}", place(asset))).unwrap_or_default();
        let all = self.title.texts().chain(self.text.texts()).collect::<Vec<_>>().join(" ");
        (
            format!("{}{asset}", cx.text.phrase(&self.text)),
            cx.text.phrase(&self.title).to_owned(),
            format!("{all} {} {}", self.template, self.item),
        )
    }
}
