//! Promises of providers, as those are asked about them who were there.

use crate::shapes::words;
use chrono::NaiveDate;
use domain::{PromiseAnswer, PromiseStatus};
use serde::{Deserialize, Serialize};
use submission::PromiseAsked;
use utoipa::ToSchema;
use uuid::Uuid;

/// A question whether something happened that a provider promised.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PromiseQuestion {
    /// The review to which the provider replied: the promise goes by its id.
    review_id: Uuid,
    /// The name of the facility.
    facility: String,
    /// What the reply says, as readers see it.
    text: String,
    /// The day that was named; null where the reply says that it is done.
    planned_for: Option<NaiveDate>,
    /// The day on which the reply came online.
    promised_on: NaiveDate,
    /// The last day on which an answer is taken.
    until: NaiveDate,
    /// Where the promise stands.
    #[schema(value_type = words::PromiseStatus)]
    status: PromiseStatus,
    /// What was answered; null before that.
    #[schema(value_type = Option<words::PromiseAnswer>)]
    answer: Option<PromiseAnswer>,
}

impl From<PromiseAsked> for PromiseQuestion {
    fn from(asked: PromiseAsked) -> Self {
        Self {
            review_id: asked.review.0,
            facility: asked.facility.name,
            text: asked.text.text,
            planned_for: asked.planned_for,
            promised_on: asked.promised_on,
            until: asked.until,
            status: asked.status,
            answer: asked.answer,
        }
    }
}

/// The promises that somebody is asked about.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PromiseQuestions {
    /// The oldest ones, two at most.
    pub(crate) items: Vec<PromiseQuestion>,
}

/// An answer.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GivenAnswer {
    /// Whether it happened.
    #[schema(value_type = words::PromiseAnswer)]
    pub(crate) answer: PromiseAnswer,
}
