//! Pilots, as their managers run them: applications, their rules, places and moves.

mod aside;
mod checklist;
mod choose;
mod dashboard;
mod edit;
mod feedback;
mod keep;
mod mail;
mod move_on;
mod read;
mod remind;
mod waiting;

use crate::Desk;
use crate::pilot_manager::PilotManager;
use chrono::{DateTime, Utc};

use domain::ids::FacilityId;
use domain::pilot::{
    ApplicationFacts, ApplicationState, Known, LocationFacts, Programme, RuleFinding, Source, findings,
};
use domain::{ErrorKind, Facility, Redacted, RuleError, Sector};
use std::collections::HashMap;
use storage::{ApplicationContact, ApplicationRecord, LocationRecord, OverrideRecord, StorageError};
use storage::{Tx, View, WishCount};

pub use checklist::{FullChecklist, OnboardingBoard, OnboardingFilter, OnboardingLine, OnboardingSum};
pub use dashboard::{Coverage, Dashboard, DashboardAsked, DashboardDecisions, DashboardMonth, ReviewSums};
pub use edit::{ProgrammeHistory, ProgrammeVersion};
pub use feedback::{FeedbackAnswer, FeedbackAsked, FeedbackBoard, FeedbackSums, FeedbackTopic};
pub use move_on::MoveRefused;
pub use read::{ApplicationList, ApplicationListFilter, ProgrammeBoard};
pub use waiting::{Waiting, WaitingList};

/// An application with all that a manager needs to judge it.
#[derive(Clone, Debug)]
pub struct FullApplication {
    /// The application.
    pub record: ApplicationRecord,
    /// The title of its programme, in Dutch.
    pub programme_title: String,
    /// The contact person; none once erased.
    pub contact: Option<ApplicationContact>,
    /// Its locations in order.
    pub locations: Vec<FullLocation>,
    /// How each rule of the programme stands for the chosen locations.
    pub rules: Vec<WeighedRule>,
    /// What happened, newest first.
    pub steps: Vec<StepLine>,
    /// Where a manager can move it to.
    pub next: Vec<ApplicationState>,
    /// What it still has to do; none where it has no checklist.
    pub checklist: Option<FullChecklist>,
}

/// A location, and what the register says of it.
#[derive(Clone, Debug)]
pub struct FullLocation {
    /// As the applicant has it.
    pub record: LocationRecord,
    /// Its row of the register.
    pub facility: Option<Facility>,
    /// How many people asked it to take part.
    pub wishes: WishCount,
}

/// A rule as it stands, with what a manager decided about it.
#[derive(Clone, Debug)]
pub struct WeighedRule {
    /// The condition in Dutch.
    pub words: String,
    /// How it stands.
    pub finding: RuleFinding,
    /// That it was set aside.
    pub aside: Option<Aside>,
}

/// That a rule was set aside.
#[derive(Clone, Debug)]
pub struct Aside {
    /// By whom, by name.
    pub by: Redacted<String>,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Redacted<String>,
}

/// A move of an application.
#[derive(Clone, Debug)]
pub struct StepLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name; none where it was the applicant.
    pub by: Option<Redacted<String>>,
    /// Where it stood.
    pub was: ApplicationState,
    /// Where it stands since.
    pub became: ApplicationState,
    /// Why.
    pub reason: Option<Redacted<String>>,
}

/// An application with its locations and how its rules stand.
struct Weighed {
    locations: Vec<FullLocation>,
    findings: Vec<RuleFinding>,
    asides: Vec<OverrideRecord>,
}

impl Weighed {
    /// The rules that stand in the way of a move, apart from those that were set aside.
    fn blocking(&self, to: ApplicationState) -> Vec<&RuleFinding> {
        let aside = |finding: &RuleFinding| self.asides.iter().any(|one| one.rule == finding.rule);
        self.findings.iter().filter(|finding| finding.blocks(to) && !aside(finding)).collect()
    }

    /// How many rules are met or were set aside.
    fn met(&self) -> usize {
        let aside = |finding: &RuleFinding| self.asides.iter().any(|one| one.rule == finding.rule);
        let met = |finding: &&RuleFinding| finding.status == domain::pilot::RuleStatus::Met || aside(finding);
        self.findings.iter().filter(met).count()
    }
}

/// Reads one application in or outside a transaction.
macro_rules! weigh {
    ($name:ident, $from:ty) => {
        async fn $name(
            from: &$from,
            programme: &Programme,
            record: &ApplicationRecord,
        ) -> Result<Weighed, StorageError> {
            let locations = from.pilot_locations().of(record.id).await?;
            let ids: Vec<_> = locations.iter().filter_map(|location| location.facility).collect();
            let found = from.facilities().find_many(&ids).await?;
            let wishes = from.wishes().counts(&ids).await?;
            let asides = from.pilot_log().overrides(record.id).await?;
            Ok(weighed(programme, record, locations, (found, wishes), asides))
        }
    };
}

weigh!(weigh_in, Tx);
weigh!(weigh_at, View<'_>);

fn weighed(
    programme: &Programme,
    record: &ApplicationRecord,
    locations: Vec<LocationRecord>,
    (found, wishes): (Vec<Facility>, HashMap<FacilityId, WishCount>),
    asides: Vec<OverrideRecord>,
) -> Weighed {
    let mut found: HashMap<_, _> = found.into_iter().map(|facility| (facility.id, facility)).collect();
    let full = |record: LocationRecord| {
        let facility = record.facility.and_then(|id| found.remove(&id));
        let wishes = record.facility.and_then(|id| wishes.get(&id).copied()).unwrap_or_default();
        FullLocation { record, facility, wishes }
    };
    let locations: Vec<FullLocation> = locations.into_iter().map(full).collect();
    let chosen = locations.iter().filter(|location| location.record.chosen);
    let facts = ApplicationFacts {
        applicant: record.applicant,
        applicant_name: record.applicant_name.clone(),
        municipalities: record.municipalities.clone(),
        local_desk: record.local_desk.clone(),
        charter: record.charter.is_some(),
        locations: chosen.map(facts_of).collect(),
    };
    Weighed { findings: findings(programme, &facts), locations, asides }
}

fn facts_of(location: &FullLocation) -> LocationFacts {
    let record = &location.record;
    let declared = LocationFacts {
        name: record.name.clone(),
        registered: false,
        municipality: record.municipality.clone(),
        organiser: record.organiser.clone(),
        kind: record.kind,
        income_based_price: Known::first(None, record.income_based_price),
        quality_label: Known::first(None, record.quality_label),
        source: Source::Declared,
    };
    LocationFacts::beside(declared, location.facility.as_ref())
}

impl Desk {
    /// The programme with this id, where it concerns the manager's sectors.
    pub(crate) fn programme_for(&self, manager: &PilotManager, id: &str) -> Result<&Programme, RuleError> {
        let found = self.rules.programmes.get(id).filter(|one| one.concerns(manager.sectors()));
        found.ok_or_else(|| RuleError::not_found("programme_not_found"))
    }

    /// The programme of an application. It is gone only where somebody took its file away.
    fn programme_of(&self, record: &ApplicationRecord) -> Result<&Programme, RuleError> {
        self.rules.programmes.get(&record.programme).ok_or_else(|| {
            let detail = "Het bestand van dit programma ontbreekt op dit platform.";
            RuleError::new(ErrorKind::Conflict, "programme_missing", detail)
        })
    }

    /// Whose application exists for a manager: of the own sectors.
    fn theirs(
        manager: &PilotManager,
        record: Option<ApplicationRecord>,
    ) -> Result<ApplicationRecord, RuleError> {
        record.filter(|record| manager.may_read(record.sector)).ok_or_else(not_found)
    }
}

/// The sectors of a manager, one by one.
fn sectors_of(manager: &PilotManager) -> Vec<Sector> {
    Sector::ALL.into_iter().filter(|sector| manager.may_read(*sector)).collect()
}

fn not_found() -> RuleError {
    RuleError::not_found("application_not_found")
}
