//! Auditors perform audits and raise findings, and nothing else: a whole audit, and every way out of it.

use crate::domain::action::{Change as A, Fields, Plan};
use crate::domain::actor::Actor;
use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::people;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Role;
use crate::domain::round::{Change as R, Given, State, Which};
use crate::store::{Envelope, Error, Receipt, Result};

use super::{Bench, NOW};

struct Audit {
    bench: Bench,
    auditor: Actor,
}

impl Audit {
    fn new() -> Self {
        let mut bench = Bench::fresh();
        let auditor = bench.hire("Anna", Role::Auditor);
        Self { bench, auditor }
    }

    fn by(&mut self, who: &Actor, change: Change) -> Result<Receipt> {
        self.bench.store.apply(&Envelope::new(who, &who.name.clone(), NOW, change))
    }

    #[track_caller]
    fn does(&mut self, change: Change) -> Receipt {
        let auditor = self.auditor.clone();
        self.by(&auditor, change).unwrap()
    }

    /// The role that it is told to need.
    #[track_caller]
    fn refused(&mut self, change: Change) -> Role {
        let auditor = self.auditor.clone();
        match self.by(&auditor, change) {
            Err(Error::Refused(refusal)) => match *refusal {
                Refusal::NotAllowed { needs, .. } => needs,
                other => panic!("{other:?}"),
            },
            other => panic!("{other:?}"),
        }
    }

    fn begun(&mut self, by: &Actor, template: &str) -> Id {
        self.by(by, start(template)).unwrap().records[0]
    }

    /// The first line that takes a choice.
    fn choice(&self, round: Id) -> Code {
        let view = self.bench.store.round(&Which::Row(round), NOW).unwrap();
        view.lines.iter().find(|line| !line.item.choices.is_empty()).unwrap().item.key.clone()
    }
}

fn start(template: &str) -> Change {
    let template = Some(Code::parse(template).unwrap());
    Change::Round(R::Start { which: None, template, asset: None, from_paper: false })
}

fn raise() -> Change {
    let fields = Fields { title: Phrase::plain("No record of calibration"), source: None, plan: Plan::default() };
    Change::Action(A::New(Box::new(fields)))
}

#[test]
fn an_audit_is_performed_from_its_first_line_to_the_signature() {
    let mut audit = Audit::new();
    let round = audit.does(start("internal-audit")).records[0];
    let which = || Which::Row(round);
    let item = audit.choice(round);
    let failed = Given { note: Some("no sheet for May".into()), ..Given::typed("minor") };
    audit.does(Change::Round(R::Answer { which: which(), item: item.clone(), given: failed }));
    let view = audit.bench.store.round(&which(), NOW).unwrap();
    let answer = view.lines.iter().find(|line| line.item.key == item).unwrap().answer.clone().unwrap().record;
    assert_eq!((answer.verdict, answer.by), (Verdict::Fail, audit.auditor.person));
    assert!(answer.finding.is_some(), "what fails in an audit is a finding");
    // Putting it right is no part of it.
    assert_eq!(audit.refused(Change::Round(R::Fixed { which: which(), item, note: None })), Role::Operator);
    let me = audit.bench.me.clone();
    audit.bench.me = audit.auditor.clone();
    audit.bench.answer_rest(round, NOW);
    audit.bench.me = me;
    audit.does(Change::Round(R::Sign { which: which(), language: Lang::En, reason: None }));
    let signed = audit.bench.store.round(&which(), NOW).unwrap().round.unwrap().record;
    assert_eq!((signed.state, signed.signed_by), (State::Done, audit.auditor.person));
    assert_eq!(audit.refused(Change::Round(R::Review { round, language: Lang::En })), Role::Supervisor);
    audit.bench.sound();
}

#[test]
fn any_other_round_is_not_theirs_also_not_as_one_of_its_team() {
    let mut audit = Audit::new();
    let (me, person) = (audit.bench.me.clone(), audit.auditor.person.unwrap());
    assert_eq!(audit.refused(start("dispatch")), Role::Operator);
    let (plain, theirs) = (audit.begun(&me, "dispatch"), audit.begun(&me, "internal-audit"));
    for round in [plain, theirs] {
        let team = R::Team { which: Which::Row(round), team: vec![person] };
        audit.by(&me, Change::Round(team)).unwrap();
    }
    let remark = |round| R::Remark { which: Which::Row(round), opening: None, closing: Some("seen".into()) };
    assert_eq!(audit.refused(Change::Round(remark(plain))), Role::Operator);
    audit.does(Change::Round(remark(theirs)));
    audit.bench.sound();
}

#[test]
fn what_they_raised_or_answered_they_take_back_and_nothing_else() {
    let mut audit = Audit::new();
    let raised = audit.does(raise());
    audit.does(Change::Undo { seq: None });
    let redo = audit.bench.store.undoable(&audit.auditor, "Anna", true).unwrap().unwrap().seq;
    audit.does(Change::Undo { seq: Some(redo) });
    let action = raised.records[0];
    assert_eq!(audit.refused(Change::Action(A::Begin(action))), Role::Operator);
    let done = A::Done { action, outcome: "found it".into(), evidence: None };
    assert_eq!(audit.refused(Change::Action(done.clone())), Role::Operator);
    let me = audit.bench.me.clone();
    let worked = audit.by(&me, Change::Action(done)).unwrap().seq;
    let verify = A::Verify { action, verdict: None, watch: None, reason: None };
    assert_eq!(audit.refused(Change::Action(verify)), Role::Operator, "although they raised it");
    assert_eq!(audit.refused(Change::Undo { seq: Some(worked) }), Role::Operator);
    let round = audit.does(start("internal-audit")).records[0];
    let item = audit.choice(round);
    audit.does(Change::Round(R::Answer { which: Which::Row(round), item, given: Given::typed("conform") }));
    audit.does(Change::Undo { seq: None });
    audit.bench.sound();
}

#[test]
fn who_becomes_an_auditor_takes_nothing_back_that_they_worked_before() {
    let mut audit = Audit::new();
    let me = audit.bench.me.clone();
    let worker = audit.bench.hire("Chen", Role::Operator);
    let begun = audit.by(&worker, start("dispatch")).unwrap().seq;
    let role = people::Change::Role { person: worker.person.unwrap(), role: Role::Auditor };
    audit.by(&me, Change::People(role)).unwrap();
    audit.auditor = worker;
    assert_eq!(audit.refused(Change::Undo { seq: Some(begun) }), Role::Operator);
}
