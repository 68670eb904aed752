//! Pilots: programmes that providers join in phases, and the life of an application.

pub mod charter;
pub mod checklist;
pub mod edit;
pub mod facts;
pub mod gate;
pub mod programme;
pub mod programmes;
pub mod rules;
pub mod state;

pub use charter::Charter;
pub use checklist::{Checklist, ChecklistFacts, ChecklistStep, Did, FacilityFacts, STUCK_DAYS, StepStanding};
pub use edit::{PlacesTaken, ProgrammeEdit};
pub use facts::{ApplicantKind, ApplicationFacts, Known, LocationFacts, LocationKind, Source};
pub use gate::{Claim, Gate, WhyNot};
pub use programme::{Condition, Programme, Rule, Wave, Words};
pub use programmes::Programmes;
pub use rules::{RuleFinding, RuleStatus, findings};
pub use state::{ApplicationState, Mover, TRANSITIONS};

#[cfg(test)]
mod tests;
