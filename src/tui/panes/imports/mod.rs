//! Imports: those so far, and bringing a file in: which, a preview, the columns, and the work itself.

mod draw;
mod files;
mod work;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::files::Pick;
use self::work::{Outcome, Work};
use crate::domain::import::{Import, Kind};
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::store::{Result, Store};
use crate::text::refusal;
use crate::transfer::import::{Ask as Wanted, Hand, Input, Plan, kind, preview};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, ChooseAsk, Confirm, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::Pane;
use crate::tui::widget::list::List;
use crate::tui::work::LOOK;

/// How many are listed.
const LISTED: i64 = 500;

/// The pane.
#[derive(Default)]
pub struct Imports {
    rows: Vec<Import>,
    list: List<Id>,
    /// The database.
    path: PathBuf,
    /// What is being brought in.
    wanted: Option<Wanted>,
    plan: Option<Arc<Plan>>,
    /// The lines of the preview or receipt, and the first one shown.
    lines: Vec<String>,
    top: usize,
    work: Option<Work>,
    asked: Option<Asked>,
    skip_bad: bool,
}

/// What a dialog was opened for.
#[derive(Debug, Clone)]
enum Asked {
    Kind,
    File(Kind, Vec<Pick>),
    Column(Vec<String>),
    Field(String, Vec<String>),
    Bring,
    TakeBack(Box<Import>),
}

impl Imports {
    fn selected(&self) -> Option<&Import> {
        self.list.selected().and_then(|n| self.rows.get(n))
    }

    fn hand(cx: Cx<'_>) -> Hand {
        Hand { actor: cx.actor.clone(), session: cx.session.to_owned(), at: cx.now, op: None }
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.work.is_some() {
            return match command {
                Command::Back => {
                    self.work.iter().for_each(Work::stop);
                    vec![Effect::Say(cx.text.say("import-screen-stopping"))]
                }
                _ => vec![Effect::Say(cx.text.say("import-screen-busy"))],
            };
        }
        if self.lines.is_empty() {
            if self.list.step(command, cx.size.1.saturating_sub(1)) {
                return Vec::new();
            }
        } else if self.scroll(command, cx) {
            return Vec::new();
        }
        match command {
            Command::New => self.ask_kind(cx),
            Command::Open if self.plan.is_some() => self.ask_bring(cx),
            Command::Open if self.lines.is_empty() => match self.selected() {
                Some(import) => vec![Effect::ask(Ask::History(import.id, import.reference()))],
                None => vec![Effect::Say(cx.text.say("import-none"))],
            },
            Command::Columns => self.ask_column(cx),
            Command::SkipBad => {
                self.skip_bad = !self.skip_bad;
                vec![Effect::Say(cx.text.say(if self.skip_bad {
                    "import-screen-skips"
                } else {
                    "import-screen-whole"
                }))]
            }
            Command::TakeBack => self.ask_take_back(cx),
            Command::Open | Command::Back if !self.lines.is_empty() => {
                self.forget();
                Vec::new()
            }
            Command::Back => vec![Effect::Close(None)],
            _ => Vec::new(),
        }
    }

    /// Goes back to the list.
    fn forget(&mut self) {
        (self.plan, self.wanted, self.lines, self.top, self.skip_bad) = (None, None, Vec::new(), 0, false);
    }

    fn scroll(&mut self, command: Command, cx: Cx<'_>) -> bool {
        let page = usize::from(cx.size.1.saturating_sub(2)).max(1);
        let last = self.lines.len().saturating_sub(page);
        self.top = match command {
            Command::Up => self.top.saturating_sub(1),
            Command::Down => self.top + 1,
            Command::PageUp => self.top.saturating_sub(page),
            Command::PageDown => self.top + page,
            Command::First => 0,
            Command::Last => last,
            _ => return false,
        }
        .min(last);
        true
    }

    fn ask_kind(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        if cx.mode.is_service() {
            return vec![Effect::Say(cx.text.say("import-screen-service"))];
        }
        let choices = Kind::ALL.map(|kind| (cx.text.word(kind), String::new(), kind.name().to_owned()));
        self.asked = Some(Asked::Kind);
        vec![Effect::ask(Ask::Choose(ChooseAsk {
            title: cx.text.say("import-screen-kind"),
            choices: choices.to_vec(),
        }))]
    }

    fn ask_file(&mut self, kind: Kind, folder: &Path, cx: Cx<'_>) -> Vec<Effect> {
        match files::picks(folder, cx) {
            Ok((ask, picks)) => {
                self.asked = Some(Asked::File(kind, picks));
                vec![Effect::ask(Ask::File(ask))]
            }
            Err(said) => vec![Effect::Say(said)],
        }
    }

    fn ask_column(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(sheet) = self.plan.as_ref().and_then(|plan| plan.sheets.first()) else {
            return vec![Effect::Say(cx.text.say("import-screen-no-file"))];
        };
        let filled = |name: &str| sheet.mapping.matches().find(|(_, column, _)| *column == name);
        let columns: Vec<String> = sheet.table.names().map(str::to_owned).collect();
        let choice = |name: &String| {
            let field = filled(name).map_or_else(|| "-".to_owned(), |(field, ..)| field.name.clone());
            (name.clone(), field, String::new())
        };
        let choices = columns.iter().map(choice).collect();
        self.asked = Some(Asked::Column(columns));
        vec![Effect::ask(Ask::Choose(ChooseAsk { title: cx.text.say("import-screen-column"), choices }))]
    }

    fn ask_field(&mut self, column: String, cx: Cx<'_>) -> Vec<Effect> {
        let Some(wanted) = &self.wanted else { return Vec::new() };
        let fields = kind::fields(wanted.kind);
        let nobody = (cx.text.say("import-screen-nobody"), "-".to_owned(), String::new());
        let choices = fields.iter().map(|field| {
            (field.name.clone(), field.aliases.first().cloned().unwrap_or_default(), field.aliases.join(" "))
        });
        let choices = std::iter::once(nobody).chain(choices).collect();
        let title = cx.text.say_with("import-screen-field", &[("column", column.as_str().into())]);
        let names = std::iter::once("-".to_owned()).chain(fields.into_iter().map(|field| field.name)).collect();
        self.asked = Some(Asked::Field(column, names));
        vec![Effect::ask(Ask::Choose(ChooseAsk { title, choices }))]
    }

    fn ask_bring(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(plan) = &self.plan else { return Vec::new() };
        if plan.is_idle() {
            return vec![Effect::Say(cx.text.say_with("import-nothing", &[("n", plan.rows.len().into())]))];
        }
        if !plan.bad.is_empty() && !self.skip_bad {
            return vec![Effect::Refuse(cx.text.say_with("import-screen-bad", &[("n", plan.bad.len().into())]))];
        }
        let body = std::iter::once(preview::counts(plan, cx.text)).chain(preview::notes(plan, cx.text)).collect();
        let confirm = Confirm {
            title: cx.text.say_with("import-screen-bring", &[("file", plan.name.as_str().into())]),
            body,
            enter: cx.text.say("import-key-bring"),
        };
        self.asked = Some(Asked::Bring);
        vec![Effect::ask(Ask::Confirm(confirm))]
    }

    fn ask_take_back(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(import) = self.selected().filter(|_| self.lines.is_empty()).cloned() else {
            return vec![Effect::Say(cx.text.say("import-none"))];
        };
        let args = [("reference", import.reference().into()), ("n", (import.made + import.altered).into())];
        let confirm = Confirm {
            title: cx.text.say_with("import-screen-take-back", &args),
            body: vec![cx.text.say("import-screen-take-back-body")],
            enter: cx.text.say("import-key-take-back"),
        };
        self.asked = Some(Asked::TakeBack(Box::new(import)));
        vec![Effect::ask(Ask::Confirm(confirm))]
    }

    fn reply(&mut self, reply: &Reply, cx: Cx<'_>) -> Vec<Effect> {
        match (self.asked.take(), reply) {
            (Some(Asked::Kind), Reply::Chosen(n)) => match Kind::ALL.get(*n) {
                Some(kind) => self.ask_file(*kind, &crate::host::folder::here(), cx),
                None => Vec::new(),
            },
            (Some(Asked::File(kind, picks)), Reply::Chosen(n)) => match picks.get(*n).cloned() {
                Some(Pick::Folder(folder)) => self.ask_file(kind, &folder, cx),
                Some(Pick::File(path)) => self.look_at(kind, &path, cx),
                None => Vec::new(),
            },
            (Some(Asked::File(kind, _)), Reply::Text(typed)) => {
                let path = crate::host::paths::typed(typed);
                if path.is_dir() { self.ask_file(kind, &path, cx) } else { self.look_at(kind, &path, cx) }
            }
            (Some(Asked::Column(columns)), Reply::Chosen(n)) => match columns.get(*n) {
                Some(column) => self.ask_field(column.clone(), cx),
                None => Vec::new(),
            },
            (Some(Asked::Field(column, names)), Reply::Chosen(n)) => {
                if let (Some(name), Some(wanted)) = (names.get(*n), &mut self.wanted) {
                    wanted.mapping.retain(|(known, field)| *known != column && (field != name || name == "-"));
                    wanted.mapping.push((column, name.clone()));
                }
                self.plan(cx);
                Vec::new()
            }
            (Some(Asked::Bring), Reply::Yes) => {
                if let Some(plan) = self.plan.take() {
                    self.work = Some(work::bring(self.path.clone(), plan, Self::hand(cx)));
                }
                Vec::new()
            }
            (Some(Asked::TakeBack(import)), Reply::Yes) => {
                self.work = Some(work::take_back(self.path.clone(), *import, Self::hand(cx)));
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// Reads a file and plans its import.
    fn look_at(&mut self, kind: Kind, path: &Path, cx: Cx<'_>) -> Vec<Effect> {
        match Input::open(path) {
            Ok(input) => {
                self.forget();
                self.wanted = Some(Wanted::new(kind, vec![input]));
                self.plan(cx);
                Vec::new()
            }
            Err(error) => vec![Effect::Say(error.said(cx.text))],
        }
    }

    fn plan(&mut self, cx: Cx<'_>) {
        if let Some(wanted) = &self.wanted {
            self.work = Some(work::plan_of(self.path.clone(), wanted.clone(), Self::hand(cx)));
        }
    }

    fn over(&mut self, outcome: Outcome, cx: Cx<'_>) -> Vec<Effect> {
        self.top = 0;
        match outcome {
            Outcome::Planned(plan) => {
                self.lines = vec![preview::counts(&plan, cx.text)];
                self.lines.extend(preview::notes(&plan, cx.text));
                self.lines.extend(preview::problems(&plan, cx.text, 200));
                self.lines.extend(preview::records(&plan, cx.text, 20));
                self.lines.extend(preview::read(&plan, cx.text));
                self.plan = Some(plan);
            }
            Outcome::Applied(None) => self.lines = vec![cx.text.say_with("import-nothing", &[("n", 0usize.into())])],
            Outcome::Applied(Some(applied)) => {
                self.lines = preview::receipt(&applied, cx.text);
                // Here a key does it: what to type at a shell is of no use.
                self.lines.pop();
                self.lines.push(cx.text.say("import-screen-how-undo"));
            }
            Outcome::TakenBack(taken) => self.lines = preview::taken_back(&taken, cx.text),
            Outcome::Failed(failed) => {
                let zone = cx.calendar.zone_at(cx.now);
                self.lines = failed.iter().map(|failed| failed.said(cx.text, zone, &self.path)).collect();
                if self.lines.is_empty() {
                    self.lines.push(refusal::refusal(cx.text, &crate::domain::refusal::Refusal::NothingToUndo, zone));
                }
            }
        }
        vec![Effect::Refresh]
    }
}

impl Pane for Imports {
    fn scope(&self) -> Scope {
        Scope::Imports
    }

    fn nouns(&self) -> &'static [Noun] {
        &[Noun::Import]
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        store.path().clone_into(&mut self.path);
        self.rows = store.imports(LISTED)?.into_iter().map(|held| held.record).collect();
        let rows = &self.rows;
        self.list.fill(rows.iter().map(|import| import.id).collect(), |n| rows[n].name.clone(), |_, _| false);
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Reply(reply) => self.reply(&reply, cx),
            _ => Vec::new(),
        }
    }

    fn pulse(&self) -> Option<Duration> {
        self.work.is_some().then_some(LOOK)
    }

    fn beat(&mut self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(outcome) = self.work.as_ref().and_then(Work::outcome) else { return Vec::new() };
        self.work = None;
        self.over(outcome, cx)
    }

    fn settle(&mut self, cx: Cx<'_>) {
        self.list.settle(cx.size.1.saturating_sub(1));
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|import| (import.id, import.reference()))
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        if self.lines.is_empty() { row.checked_sub(1).and_then(|line| self.list.point(line)) } else { None }
    }

    fn hint(&self, command: Command) -> Option<&'static str> {
        match command {
            Command::Open if self.plan.is_some() => Some("import-key-bring"),
            Command::New => Some("import-key-new"),
            _ => None,
        }
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let (idle, planned) = (self.work.is_none(), self.plan.is_some());
        match command {
            Command::Columns => idle && planned,
            Command::SkipBad => idle && self.plan.as_ref().is_some_and(|plan| !plan.bad.is_empty()),
            Command::TakeBack => idle && self.lines.is_empty() && !self.rows.is_empty(),
            Command::Open => idle && (planned || self.lines.is_empty() && !self.rows.is_empty()),
            Command::New => idle,
            _ => true,
        }
    }
}
