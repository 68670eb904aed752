//! Checklists of applications to pilots.

use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::MemberFunction;
use domain::pilot::{Checklist, ChecklistStep, StepStanding};
use serde::Serialize;
use utoipa::ToSchema;

/// A step of a checklist.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingStep {
    /// Which.
    #[schema(value_type = words::ChecklistStep)]
    step: ChecklistStep,
    /// Whether all of it is done.
    done: bool,
    /// Whether something can be done about it now.
    timely: bool,
    /// How much of it is done, such as for how many facilities.
    count: u64,
    /// Of how much.
    of: u64,
    /// When all of it was done; null where it is not, or where that is not kept.
    done_at: Option<DateTime<Utc>>,
    /// As what whoever did it works there; null where that is not known.
    #[schema(value_type = Option<words::MemberFunction>)]
    done_by: Option<MemberFunction>,
}

/// What an application has to do before and just after it goes live.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OnboardingChecklist {
    /// The steps, in order.
    steps: Vec<OnboardingStep>,
    /// What the applicant has to do now; null where that is nothing.
    #[schema(value_type = Option<words::ChecklistStep>)]
    next: Option<ChecklistStep>,
    /// Whether the applicant did its part, and a manager can let it go on.
    waits_for_manager: bool,
    /// Whether all of it is done.
    complete: bool,
    /// When something last happened.
    progress_at: DateTime<Utc>,
}

impl From<&Checklist> for OnboardingChecklist {
    fn from(list: &Checklist) -> Self {
        let step = |one: &StepStanding| OnboardingStep {
            step: one.step,
            done: one.is_done(),
            timely: one.step.is_timely(list.state),
            count: one.done,
            of: one.of,
            done_at: one.at,
            done_by: one.by,
        };
        Self {
            steps: list.steps.iter().map(step).collect(),
            next: list.next(),
            waits_for_manager: list.waits_for_manager(),
            complete: list.is_complete(),
            progress_at: list.progress_at,
        }
    }
}
