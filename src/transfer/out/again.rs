//! What is written out comes in again as it is, whatever stands in it: every kind by the formats with stable names, places and
//! people by a workbook too.

use serde_json::{Map, Value, json};
use tempfile::TempDir;

use super::{Format, Kind, List, Narrowed, Source, list};
use crate::domain::actor::Actor;
use crate::domain::change::Change;
use crate::domain::days::Days;
use crate::domain::import::Kind as Taken;
use crate::domain::phrase::Lang;
use crate::domain::site;
use crate::domain::time::Instant;
use crate::store::{Envelope, Store, acting};
use crate::text::hostile::{Hostile, count};
use crate::text::locale::Locale;
use crate::transfer::import::{Ask, Hand, Input, Plan, Scene, apply, plan};

/// 2026-11-23 09:00 in Shanghai.
const NOW: Instant = Instant(1_795_395_600_000);

const KINDS: [(Taken, Kind); 6] = [
    (Taken::Areas, Kind::Areas),
    (Taken::Assets, Kind::Assets),
    (Taken::People, Kind::People),
    (Taken::Inspections, Kind::Inspections),
    (Taken::Findings, Kind::Findings),
    (Taken::Actions, Kind::Actions),
];

struct Bench {
    _dir: TempDir,
    store: Store,
    me: Actor,
}

impl Bench {
    /// A site with two halls, a press and two people to whom rows refer.
    fn fresh() -> Self {
        let dir = TempDir::new().unwrap();
        let mut store = Store::create(&dir.path().join("site.db")).unwrap();
        let found = Change::Site(site::Change::Found {
            name: "Harbour Mill".into(),
            language: Lang::En,
            zone: chrono_tz::Asia::Shanghai,
            manager: "li".into(),
            manager_name: "Li Wei".into(),
        });
        store.apply(&Envelope::new(&Actor::nobody("li", 1000), "s", NOW, found)).unwrap();
        let me = acting(&store.people().unwrap()[0].record.clone(), 1000);
        let mut bench = Self { _dir: dir, store, me };
        bench.bring(Taken::Areas, "base.csv", b"key,name\nhall-a,Hall A\nhall-b,Hall B\n");
        bench.bring(Taken::Assets, "base.csv", b"key,name,area\npress,Press,hall-a\n");
        bench.bring(Taken::People, "base.csv", "key,name\n1,Sun Li\n2,王芳\n".as_bytes());
        bench
    }

    fn plan(&self, kind: Taken, name: &str, bytes: &[u8]) -> Plan {
        let ask = Ask::new(kind, vec![Input { name: name.into(), bytes: bytes.to_vec() }]);
        let scene = Scene::of(&self.store, NOW).unwrap();
        plan::plan(&ask, &self.store, &self.me, &scene).unwrap()
    }

    /// Brings in what can be; the plan says what cannot.
    fn bring(&mut self, kind: Taken, name: &str, bytes: &[u8]) -> Plan {
        let plan = self.plan(kind, name, bytes);
        let hand = Hand { actor: self.me.clone(), session: "s".into(), at: NOW, op: None };
        apply::apply(&plan, &mut self.store, &hand, &mut |_, _| true).unwrap();
        plan
    }

    fn export(&self, kind: Kind, format: Format) -> Vec<u8> {
        write(&self.store, kind, format)
    }
}

fn write(store: &Store, kind: Kind, format: Format) -> Vec<u8> {
    let locale = Locale::new(Lang::En, Lang::En);
    let (site, calendar) = (store.site().unwrap().record, store.calendar().unwrap());
    let source = Source { store, site: &site, calendar: &calendar, locale: &locale, at: NOW };
    let span = Days { from: Instant(0), to: Instant(i64::MAX), ..Days::until(&calendar, calendar.date(NOW)) };
    let mut out = Vec::new();
    list::write(&source, &List { kind, span, narrowed: Narrowed::default() }, format, &mut out, &mut |_, _| true)
        .unwrap();
    out
}

/// A row of a kind: what is free text says anything, the rest is what such a list says.
fn row(kind: Taken, n: usize, hostile: &mut Hostile) -> Value {
    let mut row = Map::new();
    let key = if hostile.below(3) == 0 { format!("{n}{}", hostile.text()) } else { format!("{kind:?}-{n}") };
    row.insert("key".into(), json!(key));
    let texts: &[&str] = match kind {
        Taken::Areas | Taken::Assets => &["name", "note"],
        Taken::People => &["name", "alias"],
        Taken::Inspections => &["type", "remark"],
        Taken::Findings => &["text", "standard", "measure"],
        Taken::Actions => &["title", "note", "standard", "measure", "outcome"],
    };
    for text in texts {
        row.insert((*text).into(), json!(hostile.text()));
    }
    let mut fill = |field: &str, values: &[&str]| {
        let value = values[hostile.below(values.len())];
        row.insert(field.into(), json!(value));
    };
    let places = ["", "hall-a", "hall-b"];
    let people = ["", "Sun Li", "王芳"];
    match kind {
        Taken::Areas => fill("parent", &places),
        Taken::Assets => fill("area", &places),
        Taken::People => {
            fill("role", &["viewer", "operator", "supervisor", "auditor"]);
            fill("language", &["", "en", "zh-CN"]);
        }
        Taken::Inspections => {
            fill("area", &places);
            fill("date", &["2026-01-02", "2025-12-31T23:30", "2024-02-29"]);
            fill("score", &["", "0", "99.5", "100"]);
            fill("inspectors", &people);
        }
        Taken::Findings => {
            fill("area", &places);
            fill("asset", &["", "press"]);
            fill("date", &["2026-01-02", "2025-12-31T23:30"]);
            fill("corrected", &["", "2026-02-03"]);
            fill("owner", &people);
            fill("due", &["", "2026-12-01"]);
            fill("severity", &["general", "major"]);
        }
        Taken::Actions => {
            fill("area", &places);
            fill("date", &["2026-01-02", "2025-12-31T23:30"]);
            fill("owner", &people);
            fill("due", &["", "2026-12-01"]);
            fill("severity", &["general", "major"]);
            fill("state", &["open", "done", "closed"]);
            fill("done_by", &people);
        }
    }
    Value::Object(row)
}

#[test]
fn every_list_comes_in_again_as_it_was_written_out() {
    for seed in 0..count(2) as u64 {
        let mut hostile = Hostile::new(seed);
        let mut first = Bench::fresh();
        for (taken, kind) in KINDS {
            let list: Vec<Value> = (0..20).map(|n| row(taken, n, &mut hostile)).collect();
            let list = serde_json::to_vec(&list).unwrap();
            let made = first.bring(taken, "list.json", &list).tally().made;
            assert!(made > 10, "{taken:?}: {made} came in, seed {seed}");
            let wanted = String::from_utf8(first.export(kind, Format::Json)).unwrap();
            let by_words = matches!(taken, Taken::Areas | Taken::Assets | Taken::People).then_some(Format::Xlsx);
            for format in [Format::Csv, Format::Json].into_iter().chain(by_words) {
                let bytes = first.export(kind, format);
                let name = format!("list.{format:?}").to_lowercase();
                let told = format!("{taken:?} {format:?}, seed {seed}");
                let again = first.plan(taken, &name, &bytes);
                assert_eq!(again.faults().collect::<Vec<_>>(), Vec::<&crate::transfer::import::Fault>::new(), "{told}");
                let moved: Vec<_> =
                    again.rows.iter().filter(|row| row.does != crate::transfer::import::Does::Same).collect();
                assert!(moved.is_empty(), "{told}: {moved:#?}");
                let mut second = Bench::fresh();
                for (before, earlier) in KINDS.into_iter().take_while(|(before, _)| *before != taken) {
                    second.bring(before, "before.json", &first.export(earlier, Format::Json));
                }
                second.bring(taken, &name, &bytes);
                let got = String::from_utf8(second.export(kind, Format::Json)).unwrap();
                for (wanted, got) in list_of(&wanted).iter().zip(&list_of(&got)) {
                    assert_eq!(wanted, got, "{told}");
                }
                assert_eq!(list_of(&wanted).len(), list_of(&got).len(), "{told}");
            }
        }
        assert_eq!(first.store.verify(&[]).unwrap().problems, []);
    }
}

/// A list by its keys, without what a site gives of its own: numbers, references, and the name of the file it came by. Of one
/// day the order is that in which it came in.
fn list_of(text: &str) -> Vec<Value> {
    let text =
        ["list.csv", "list.json", "list.xlsx"].iter().fold(text.to_owned(), |text, name| text.replace(name, "list"));
    let mut rows: Vec<Map<String, Value>> = serde_json::from_str(&text).unwrap();
    // Actions that came with findings belong to that list.
    rows.retain(|row| !row["key"].as_str().unwrap_or_default().starts_with("ACT-"));
    rows.sort_by_key(|row| row["key"].to_string());
    for row in &mut rows {
        for own in ["ref", "action", "slot", "template", "source", "inspection", "version"] {
            row.remove(own);
        }
    }
    rows.into_iter().map(Value::Object).collect()
}
