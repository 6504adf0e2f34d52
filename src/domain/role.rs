//! Roles and what each may do. The table is enforced where changes are applied, so that no door goes round it.

use serde::{Deserialize, Serialize};

/// What someone is allowed to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads.
    Viewer,
    /// Works rounds and records.
    Operator,
    /// Runs a shift: reviews, explains, voids.
    Supervisor,
    /// Sets the site up: people, content, calendar.
    Manager,
    /// Reads everything; performs audits, raises findings and draws samples, and nothing else.
    Auditor,
    /// The site itself, for what nobody did. No person holds it.
    Site,
}

/// What a change asks of the one who makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Duty {
    /// Start, answer, sign, skip.
    WorkRounds,
    /// The same, on rounds that are audits.
    WorkAudits,
    /// Say that something has to be put right.
    RaiseFindings,
    /// Plan, do and verify what has to be put right.
    WorkActions,
    /// Review, explain a miss, do late, void; decline, merge and reopen actions.
    RunShift,
    /// List actions to be supervised from above.
    ListActions,
    /// Draw samples of what was done.
    DrawSamples,
    /// Schedules on and off, suspensions.
    PlanWork,
    /// Templates, packs, rule-book, site settings, places.
    SetContent,
    /// People, roles, posts.
    SetPeople,
    /// Set one's own PIN.
    SetOwnPin,
    /// Close what nobody touched.
    CloseTheDay,
    /// Count tries at PINs.
    CountTries,
}

impl Duty {
    /// Whether standing in for a role is enough. Rights are not lent: whoever had them until the shift ends could keep them.
    pub fn is_lent(self) -> bool {
        self != Self::SetPeople
    }

    /// Every duty.
    pub const ALL: [Self; 13] = [
        Self::WorkRounds,
        Self::WorkAudits,
        Self::RaiseFindings,
        Self::WorkActions,
        Self::RunShift,
        Self::ListActions,
        Self::DrawSamples,
        Self::PlanWork,
        Self::SetContent,
        Self::SetPeople,
        Self::SetOwnPin,
        Self::CloseTheDay,
        Self::CountTries,
    ];

    /// The least role that may, as told to one who may not.
    pub fn needs(self) -> Role {
        match self {
            Self::WorkRounds | Self::WorkAudits | Self::RaiseFindings | Self::WorkActions => Role::Operator,
            Self::RunShift | Self::DrawSamples | Self::PlanWork => Role::Supervisor,
            Self::ListActions | Self::SetContent | Self::SetPeople => Role::Manager,
            Self::SetOwnPin => Role::Viewer,
            Self::CloseTheDay | Self::CountTries => Role::Site,
        }
    }
}

/// What every operator may.
const OPERATOR: [Duty; 5] =
    [Duty::WorkRounds, Duty::WorkAudits, Duty::RaiseFindings, Duty::WorkActions, Duty::SetOwnPin];

/// What auditors may: they stay apart from the work that they judge.
const AUDITOR: [Duty; 4] = [Duty::WorkAudits, Duty::RaiseFindings, Duty::DrawSamples, Duty::SetOwnPin];

impl Role {
    /// The roles a person can hold, least first.
    pub const HELD: [Self; 5] = [Self::Viewer, Self::Operator, Self::Supervisor, Self::Manager, Self::Auditor];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Operator => "operator",
            Self::Supervisor => "supervisor",
            Self::Manager => "manager",
            Self::Auditor => "auditor",
            Self::Site => "site",
        }
    }

    /// The role that a person can hold with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::HELD.into_iter().find(|role| role.name() == name.trim())
    }

    /// The role table, for a role of one's own; [`Actor::may`](super::actor::Actor::may) asks it of someone.
    pub fn may(self, duty: Duty) -> bool {
        match self {
            Self::Viewer => duty == Duty::SetOwnPin,
            Self::Auditor => AUDITOR.contains(&duty),
            Self::Operator => OPERATOR.contains(&duty),
            Self::Supervisor => {
                OPERATOR.contains(&duty) || matches!(duty, Duty::RunShift | Duty::DrawSamples | Duty::PlanWork)
            }
            Self::Manager => !matches!(duty, Duty::CloseTheDay | Duty::CountTries),
            Self::Site => matches!(duty, Duty::CloseTheDay | Duty::CountTries),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_role_may_and_no_lesser_one() {
        let order = [Role::Viewer, Role::Operator, Role::Supervisor, Role::Manager];
        for duty in Duty::ALL {
            for role in order {
                let enough = order.iter().position(|r| *r == role) >= order.iter().position(|r| *r == duty.needs())
                    && duty.needs() != Role::Site;
                assert_eq!(role.may(duty), enough, "{role:?} {duty:?}");
            }
            let audits = matches!(duty, Duty::WorkAudits | Duty::RaiseFindings | Duty::DrawSamples | Duty::SetOwnPin);
            assert_eq!(Role::Auditor.may(duty), audits);
        }
    }
}
