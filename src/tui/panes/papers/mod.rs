//! What is shown, written as a file: a report, a list, the audit pack, the ledger of hazards. Nothing that is there is replaced
//! without a yes.

mod form;
mod order;
mod write;

use std::path::PathBuf;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::order::Order;
use self::write::{Outcome, Work, Written};
use crate::domain::noun::Noun;
use crate::store::{Result, Store};
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::theme::Role;
use crate::tui::view::{Paper, Subject};
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;
use crate::tui::work::LOOK;

/// What a person waits for without being told to.
const AT_ONCE: Duration = Duration::from_millis(100);

/// The pane.
#[derive(Default)]
pub struct Papers {
    offered: Vec<Paper>,
    list: List<usize>,
    /// The database.
    path: PathBuf,
    asked: Option<Asked>,
    work: Option<Work>,
    /// What came of it, where it is more than a line.
    lines: Vec<String>,
}

/// What a dialog was opened for.
#[derive(Debug, Clone)]
enum Asked {
    How(Subject),
    Replace(Box<Order>),
}

impl Papers {
    /// What can be written.
    pub fn new(offered: Vec<Paper>) -> Self {
        Self { offered, ..Self::default() }
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if let Some(work) = &self.work {
            if command == Command::Back {
                work.stop();
                return vec![Effect::Say(cx.text.say("papers-stopping"))];
            }
            return vec![Effect::Say(cx.text.say("papers-busy"))];
        }
        if self.list.step(command, cx.size.1.saturating_sub(1)) {
            return Vec::new();
        }
        match command {
            Command::Open => {
                let Some(paper) = self.list.selected().and_then(|n| self.offered.get(n)) else { return Vec::new() };
                self.asked = Some(Asked::How(paper.of.clone()));
                self.lines.clear();
                vec![Effect::ask(Ask::Form(form::ask(paper, cx)))]
            }
            Command::Back => vec![Effect::Close(None)],
            _ => Vec::new(),
        }
    }

    fn reply(&mut self, reply: &Reply, cx: Cx<'_>) -> Vec<Effect> {
        let order = match (&self.asked, reply) {
            (Some(Asked::How(of)), Reply::Form(reply)) => form::read(of, reply, cx),
            (Some(Asked::Replace(order)), Reply::Yes) => Order { replace: true, ..order.as_ref().clone() },
            _ => return Vec::new(),
        };
        let told = |id: &str, path: &PathBuf| cx.text.say_with(id, &[("path", path.display().to_string().into())]);
        if order.path.is_dir() {
            return vec![Effect::Refuse(told("papers-is-folder", &order.path))];
        }
        if let Some(folder) = order.folder.as_ref().filter(|folder| std::fs::symlink_metadata(folder).is_ok()) {
            return vec![Effect::Refuse(told("papers-folder-there", folder))];
        }
        if !order.replace && std::fs::symlink_metadata(&order.path).is_ok() {
            let confirm = Confirm {
                title: cx.text.say("papers-replace"),
                body: vec![told("papers-replace-body", &order.path)],
                enter: cx.text.say("papers-key-replace"),
            };
            self.asked = Some(Asked::Replace(Box::new(order)));
            return vec![Effect::ask(Ask::Confirm(confirm))];
        }
        let work = write::begin(self.path.clone(), order, cx.text.lang(), cx.now);
        if let Some(outcome) = work.soon(AT_ONCE) {
            return self.over(outcome, cx);
        }
        self.work = Some(work);
        Vec::new()
    }

    /// A line is said where one came from; more is to be read here first.
    fn over(&mut self, outcome: Outcome, cx: Cx<'_>) -> Vec<Effect> {
        self.work = None;
        self.asked = None;
        match outcome {
            Ok(written) => {
                let mut said = told(&written, cx);
                if said.len() == 1 {
                    return vec![Effect::Close(said.pop())];
                }
                self.lines = said;
            }
            Err((failed, path)) => {
                let zone = cx.calendar.zone_at(cx.now);
                self.lines = vec![failed.said(cx.text, zone, &self.path, &path)];
            }
        }
        Vec::new()
    }
}

/// What was written, in words.
fn told(written: &Written, cx: Cx<'_>) -> Vec<String> {
    let path = ("path", written.path.display().to_string().into());
    let mut said = vec![match written.rows {
        Some(rows) => cx.text.say_with("papers-written-rows", &[path, ("n", rows.into())]),
        None => cx.text.say_with("papers-written", &[path]),
    }];
    if let Some((folder, digest)) = &written.folder {
        let args = [("path", folder.display().to_string().into()), ("digest", digest.as_str().into())];
        said.push(cx.text.say_with("export-folder", &args));
    }
    if !written.holds {
        said.push(cx.text.say("papers-not-sound"));
    }
    said
}

impl Pane for Papers {
    fn scope(&self) -> Scope {
        Scope::Papers
    }

    fn nouns(&self) -> &'static [Noun] {
        &[]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        store.path().clone_into(&mut self.path);
        self.list.fill((0..self.offered.len()).collect(), |_| String::new(), |_, _| false);
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(reply) => self.reply(&reply, cx),
            Act::Paste(_) => vec![Effect::Say(cx.text.say("app-no-field"))],
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        Pen::on(frame.buffer_mut(), area, 0, cx).skip(1).write(&cx.text.say("papers-view"), Role::Title);
        let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let columns = [Column { least: 20, most: 200, rank: 0, grows: true, right: false }];
        self.list.draw(frame, list, &columns, cx, |n| Line {
            sign: " ",
            role: Role::Plain,
            cells: vec![(Safe::new(&self.offered[n].called), Role::Plain)],
        });
        let mut row = self.offered.len() as u16 + 2;
        let lines = match self.work.as_ref().map(Work::progress) {
            Some((done, 0)) => vec![cx.text.say_with("papers-rows", &[("n", done.into())])],
            Some((done, of)) => vec![cx.text.say_with("papers-steps", &[("done", done.into()), ("of", of.into())])],
            None => self.lines.clone(),
        };
        let room = usize::from(area.width.saturating_sub(4));
        for line in lines.iter().flat_map(|line| wrap(line, room, cx.look.width)) {
            if row < area.height {
                Pen::on(frame.buffer_mut(), area, row, cx).skip(3).write(&line, Role::Plain);
                row += 1;
            }
        }
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(1).and_then(|line| self.list.point(line))
    }

    fn pulse(&self) -> Option<Duration> {
        self.work.is_some().then_some(LOOK)
    }

    fn beat(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        match self.work.as_ref().and_then(Work::outcome) {
            Some(outcome) => self.over(outcome, cx),
            None => Vec::new(),
        }
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        command != Command::Open || self.work.is_none()
    }
}
