//! Whether a facility takes reviews, and why not.

use crate::shapes::words;
use chrono::{DateTime, NaiveDate, Utc};
use domain::pilot::WhyNot;
use serde::Serialize;
use submission::{FacilityGate, FacilityView};
use utoipa::ToSchema;

/// Whether a facility takes reviews, and why not.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Participation {
    /// Whether it takes reviews now.
    takes_reviews: bool,
    /// Why it does not; null where it does or no longer exists.
    #[schema(value_type = Option<words::WhyNot>)]
    reason: Option<WhyNot>,
    /// Since when it no longer takes them; null where it never did. What is published stays.
    since: Option<DateTime<Utc>>,
    /// The wave in which it starts, with the reason `not_yet_live`.
    wave: Option<u32>,
    /// The day on which that wave starts, where it is fixed.
    expected_on: Option<NaiveDate>,
    /// How many people asked it to take part; null where it does.
    wishes: Option<FacilityWishes>,
}

/// How many people asked a facility to take part.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityWishes {
    /// Addresses that were confirmed, each once.
    pub(crate) confirmed: u64,
    /// People who left no address.
    pub(crate) anonymous: u64,
}

impl Participation {
    /// That of a facility.
    pub(crate) fn of(view: &FacilityView) -> Self {
        let takes_reviews = view.facility.accepts_reviews().is_ok();
        let Some(FacilityGate { gate, wishes }) = view.gate else {
            let (reason, since, wave, expected_on) = (None, None, None, None);
            return Self { takes_reviews, reason, since, wave, expected_on, wishes: None };
        };
        Self {
            takes_reviews,
            reason: Some(gate.why),
            since: gate.since,
            wave: gate.wave,
            expected_on: gate.expected,
            wishes: Some(FacilityWishes { confirmed: wishes.confirmed, anonymous: wishes.anonymous }),
        }
    }
}
