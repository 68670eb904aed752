//! What surrounds a case. Nobody's identity is in it.

use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::ReviewState;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What surrounds a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CaseContext {
    /// What came in about the facility, week by week, oldest first: the last 26 weeks.
    weeks: Vec<FacilityWeek>,
    /// Texts that resemble this one, the most similar first, at most 5.
    similar: Vec<SimilarText>,
    /// How many texts it was compared with: the facility's of these weeks and the submitter's others.
    compared: usize,
    /// What points to the same hand behind another address. Whose address that is, is not kept.
    aliases: Vec<AliasReason>,
}

/// A week of a facility.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityWeek {
    /// When it begins; it lasts seven days.
    begins_at: DateTime<Utc>,
    /// Confirmed reviews that came in, whatever became of them.
    count: u32,
    /// The mean of their scores; null when none has scores.
    #[schema(minimum = 1, maximum = 5)]
    score: Option<f64>,
}

/// A text that resembles that of the case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SimilarText {
    /// Which review.
    review_id: Uuid,
    /// About which facility.
    facility_id: Uuid,
    /// The facility's name.
    facility_name: String,
    /// Where it stands.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// When it was submitted.
    submitted_at: DateTime<Utc>,
    /// Whether it is by the same submitter.
    same_submitter: bool,
    /// How much of both texts is the same: the share of their word triples that both have.
    #[schema(minimum = 0, maximum = 1)]
    share: f64,
}

/// A reason to think that the same person wrote under another address.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct AliasReason {
    /// The signal of screening.
    #[schema(example = "similar_name")]
    signal: String,
    /// How much it weighs, in log-odds.
    weight: f64,
    /// What was seen, in one Dutch sentence without data of people.
    sentence: String,
}

impl From<moderation::CaseContext> for CaseContext {
    fn from(context: moderation::CaseContext) -> Self {
        let weeks = context.weeks.into_iter();
        let similar = context.similar.into_iter().map(|other| SimilarText {
            review_id: other.review.0,
            facility_id: other.facility.0,
            facility_name: other.facility_name,
            status: other.state,
            submitted_at: other.submitted_at,
            same_submitter: other.same_submitter,
            share: other.share,
        });
        let aliases = context.aliases.into_iter();
        Self {
            weeks: weeks
                .map(|week| FacilityWeek { begins_at: week.begins, count: week.count, score: week.score })
                .collect(),
            similar: similar.collect(),
            compared: context.compared,
            aliases: aliases
                .map(|one| AliasReason { signal: one.name, weight: one.weight, sentence: one.sentence })
                .collect(),
        }
    }
}
