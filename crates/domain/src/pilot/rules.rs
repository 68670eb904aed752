//! Weighing the rules of a programme: met, unmet or unknown, each with its evidence.

use super::facts::{ApplicantKind, ApplicationFacts, LocationFacts, LocationKind, Source};
use super::programme::{Condition, Programme, Rule};
use super::state::ApplicationState;
use crate::signal::{UnknownName, named};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

named! {
    /// How a rule stands.
    RuleStatus, "standing of a rule" {
        /// It is met.
        Met = "met",
        /// It is not met.
        Unmet = "unmet",
        /// What is known does not say.
        Unknown = "unknown",
    }
}

/// How a rule of a programme stands for one application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleFinding {
    /// The rule.
    pub rule: String,
    /// How it stands.
    pub status: RuleStatus,
    /// What shows it: one Dutch sentence for the manager.
    pub evidence: String,
    /// The moves for which it has to be met.
    pub binds: Vec<ApplicationState>,
}

impl RuleFinding {
    /// Whether it stands in the way of a move to `to`.
    pub fn blocks(&self, to: ApplicationState) -> bool {
        self.status != RuleStatus::Met && self.binds.contains(&to)
    }
}

/// How every rule of a programme stands for an application, in the order of the programme.
pub fn findings(programme: &Programme, facts: &ApplicationFacts) -> Vec<RuleFinding> {
    programme.rules.iter().map(|rule| finding(rule, facts)).collect()
}

/// As what somebody applies, as it stands in a sentence.
const fn in_dutch(kind: ApplicantKind) -> &'static str {
    match kind {
        ApplicantKind::HuisVanHetKind => "Huis van het Kind",
        ApplicantKind::Organiser => "organisator",
        ApplicantKind::Partnership => "samenwerkingsverband",
        ApplicantKind::LocalAuthority => "lokaal bestuur",
        ApplicantKind::Other => "iets anders",
    }
}

fn finding(rule: &Rule, facts: &ApplicationFacts) -> RuleFinding {
    let (status, evidence) = match &rule.asks {
        Condition::Applicant { one_of } => {
            let is = format!("{} vraagt aan als {}.", facts.applicant_name, in_dutch(facts.applicant));
            (sure(one_of.contains(&facts.applicant)), is)
        }
        Condition::LocationsInArea { at_least } => in_area(facts, *at_least),
        Condition::IncomeBasedBabyToddler { at_least } => income_based(facts, *at_least),
        Condition::PreschoolWithLabel { at_most } => preschool(facts, *at_most),
        Condition::Organisers { at_least } => organisers(facts, *at_least),
        Condition::LocalDesk => local_desk(facts),
        Condition::RegisteredLocations { at_least } => {
            let found = facts.locations.iter().filter(|location| location.registered);
            {
                let found: Found<'_> = found.map(|location| (location, Source::Register)).collect();
                weigh(&found, &[], *at_least)
            }
        }
        Condition::Charter => {
            let said =
                if facts.charter { "Het charter is aanvaard." } else { "Het charter is niet aanvaard." };
            (sure(facts.charter), said.to_owned())
        }
    };
    RuleFinding { rule: rule.id.clone(), status, evidence, binds: rule.binds.clone() }
}

const fn sure(met: bool) -> RuleStatus {
    if met { RuleStatus::Met } else { RuleStatus::Unmet }
}

/// Enough for sure, perhaps enough, or not enough whatever the unknown turns out to be.
fn enough(sure: usize, perhaps: usize, needed: u32) -> RuleStatus {
    let needed = usize::try_from(needed).unwrap_or(usize::MAX);
    match (sure >= needed, sure.saturating_add(perhaps) >= needed) {
        (true, _) => RuleStatus::Met,
        (false, true) => RuleStatus::Unknown,
        (false, false) => RuleStatus::Unmet,
    }
}

type Found<'a> = Vec<(&'a LocationFacts, Source)>;

fn weigh(
    found: &[(&LocationFacts, Source)],
    perhaps: &[(&LocationFacts, Source)],
    needed: u32,
) -> (RuleStatus, String) {
    let status = enough(found.len(), perhaps.len(), needed);
    let mut evidence = format!("{} van minstens {needed}: {}.", found.len(), names(found));
    if !perhaps.is_empty() {
        evidence.push_str(&format!(" Niet bekend van {}.", names(perhaps)));
    }
    (status, evidence)
}

fn names(found: &[(&LocationFacts, Source)]) -> String {
    if found.is_empty() {
        return "geen".to_owned();
    }
    let named: Vec<String> =
        found.iter().map(|(location, source)| format!("{} ({})", location.name, source.words())).collect();
    named.join(", ")
}

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn in_area(facts: &ApplicationFacts, needed: u32) -> (RuleStatus, String) {
    let (mut found, mut perhaps) = (Vec::new(), Vec::new());
    for location in &facts.locations {
        match &location.municipality {
            Some(place) if facts.municipalities.iter().any(|area| same(area, place)) => {
                found.push((location, location.source));
            }
            Some(_) => {}
            None => perhaps.push((location, Source::Nobody)),
        }
    }
    weigh(&found, &perhaps, needed)
}

fn income_based(facts: &ApplicationFacts, needed: u32) -> (RuleStatus, String) {
    let (mut found, mut perhaps) = (Vec::new(), Vec::new());
    for location in facts.locations.iter().filter(|one| one.kind == LocationKind::BabyToddler) {
        match location.income_based_price.value {
            Some(true) => found.push((location, location.income_based_price.source)),
            Some(false) => {}
            None => perhaps.push((location, Source::Nobody)),
        }
    }
    weigh(&found, &perhaps, needed)
}

fn preschool(facts: &ApplicationFacts, most: u32) -> (RuleStatus, String) {
    let those: Found<'_> = facts
        .locations
        .iter()
        .filter(|one| one.kind == LocationKind::Preschool)
        .map(|one| (one, one.quality_label.source))
        .collect();
    if those.is_empty() {
        return (RuleStatus::Met, "Er is geen kleuteropvang bij, en dat hoeft ook niet.".to_owned());
    }
    let labels = |value: Option<bool>| those.iter().any(|(one, _)| one.quality_label.value == value);
    let too_many = those.len() > usize::try_from(most).unwrap_or(usize::MAX);
    let status = match (too_many || labels(Some(false)), labels(None)) {
        (true, _) => RuleStatus::Unmet,
        (false, true) => RuleStatus::Unknown,
        (false, false) => RuleStatus::Met,
    };
    (status, format!("{} van hoogstens {most}, kwaliteitslabel: {}.", those.len(), names(&those)))
}

fn organisers(facts: &ApplicationFacts, needed: u32) -> (RuleStatus, String) {
    let known: BTreeSet<String> = facts
        .locations
        .iter()
        .filter_map(|one| one.organiser.as_deref())
        .map(|name| name.trim().to_owned())
        .collect();
    // Names that differ in capitals only are one organiser.
    let different: BTreeSet<String> = known.iter().map(|name| name.to_lowercase()).collect();
    let unknown = facts.locations.iter().filter(|one| one.organiser.is_none()).count();
    let listed =
        if known.is_empty() { "geen".to_owned() } else { known.into_iter().collect::<Vec<_>>().join(", ") };
    let mut evidence = format!("{} van minstens {needed}: {listed}.", different.len());
    if unknown > 0 {
        evidence.push_str(&format!(" Niet bekend van {unknown} locaties."));
    }
    (enough(different.len(), unknown, needed), evidence)
}

fn local_desk(facts: &ApplicationFacts) -> (RuleStatus, String) {
    match facts.local_desk.as_deref() {
        Some("") => (RuleStatus::Unknown, "De aanvrager zei niet of er een Lokaal Loket meedoet.".to_owned()),
        Some(name) => (RuleStatus::Met, format!("{name} ({}).", Source::Declared.words())),
        None => (RuleStatus::Unmet, "Er doet geen Lokaal Loket Kinderopvang mee.".to_owned()),
    }
}
