//! Published reviews. Nothing in them leads to who wrote them.

use super::reply::PublishedReply;
use crate::shapes::{rounded, text, words};
use chrono::{DateTime, Utc};
use domain::{CodeOfConduct, Edits, MaskedText, Relation};
use search::{Hit, ReviewDocument};
use serde::Serialize;
use std::collections::BTreeMap;
use storage::{Before, PublicReview};
use utoipa::ToSchema;
use uuid::Uuid;

/// Theme id to score 1 to 5; null is "niet van toepassing".
pub(crate) type Scores = BTreeMap<String, Option<u8>>;

/// The scores as numbers.
pub(crate) fn scores(scores: &domain::Scores) -> Scores {
    scores.0.iter().map(|(theme, score)| (theme.clone(), score.map(domain::Score::get))).collect()
}

/// A published review.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Review {
    /// Its id.
    id: Uuid,
    /// What it is about.
    facility_id: Uuid,
    /// In what relation the writer stands to the facility.
    #[schema(value_type = words::Relation)]
    relation: String,
    /// Month of the experience.
    #[schema(value_type = words::Month)]
    experienced_in: String,
    /// Language of the text, ISO 639-1.
    #[schema(example = "nl")]
    language: String,
    /// Theme id to score 1 to 5; null is "niet van toepassing".
    #[schema(value_type = words::Scores)]
    scores: Scores,
    /// Mean of the given scores, 1 to 5, in 4 decimals.
    mean: Option<f64>,
    /// The text as readers see it.
    #[schema(example = "De begeleiding is warm. [naam] neemt altijd de tijd.")]
    text: String,
    /// Since when it is public.
    published_at: DateTime<Utc>,
}

/// A published review of a facility, with the places of its masks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityReview {
    #[serde(flatten)]
    review: Review,
    #[serde(flatten)]
    edited: Edited,
    /// Whether somebody filled it in for the person whose experience it is.
    helped: bool,
    /// Whether it came with a relationship code: whoever wrote it used the facility. That nobody gave one says nothing.
    confirmed_user: bool,
    /// When its writer sent in what it says now, within the interval of the first version; null where that is what
    /// it always said.
    updated_at: Option<DateTime<Utc>>,
    /// What it said before that; null where it was not updated, or where editors keep readers from it.
    before: Option<EarlierVersion>,
    /// What whoever runs the facility answered, and what followed later.
    replies: Vec<PublishedReply>,
}

/// What a review said before its writer updated it. It counts no more.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ReviewBeforeUpdate)]
struct EarlierVersion {
    /// The text as readers saw it.
    text: String,
    /// The masks in it, in order.
    masks: Vec<text::ExplainedMask>,
    /// Theme id to score 1 to 5; null is "niet van toepassing".
    #[schema(value_type = words::Scores)]
    scores: Scores,
    /// Mean of the given scores, 1 to 5, in 4 decimals.
    mean: Option<f64>,
    /// When it was sent in.
    written_at: DateTime<Utc>,
}

/// What editors did to a text that readers see.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = EditsOfText)]
struct Edited {
    /// The masks in the text, in order: what was covered and why.
    masks: Vec<text::ExplainedMask>,
    /// How many small language errors editors mended, 0 where none. Nothing that the text says was changed;
    /// the writer was told, and can object.
    corrected: u32,
}

/// A published review that a search found, with its facility and the places of its masks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FoundReview {
    #[serde(flatten)]
    review: Review,
    #[serde(flatten)]
    edited: Edited,
    /// The facility's name in addresses.
    facility_slug: String,
    /// The facility's name.
    facility_name: String,
    /// The facility's municipality.
    municipality: Option<String>,
    /// The facility's sector.
    #[schema(value_type = words::Sector)]
    sector: domain::Sector,
    /// The facility's kind.
    kind: String,
    /// An excerpt of the text in parts, where searched words occur in it.
    highlight: Option<Vec<text::HighlightPart>>,
}

impl FacilityReview {
    /// A published review, with the titles of the code of conduct that holds now.
    pub(crate) fn of(found: PublicReview, code: &CodeOfConduct) -> Self {
        let edited = Edited::of(&found.text, &found.edits, code);
        let (updated_at, before) = found.update.map_or((None, None), |update| {
            (Some(update.updated_at), update.before.map(|before| EarlierVersion::of(*before, code)))
        });
        let review = Review {
            id: found.id.0,
            facility_id: found.facility.0,
            relation: Relation::as_str(found.relation).to_owned(),
            experienced_in: found.experienced_in,
            language: found.language,
            mean: found.scores.mean().map(rounded),
            scores: scores(&found.scores),
            text: found.text.text,
            published_at: found.published_at,
        };
        let replies = found.replies.into_iter().map(|reply| PublishedReply::of(reply, code)).collect();
        Self {
            review,
            edited,
            helped: found.helped,
            confirmed_user: found.confirmed_user,
            updated_at,
            before,
            replies,
        }
    }
}

impl EarlierVersion {
    fn of(before: Before, code: &CodeOfConduct) -> Self {
        Self {
            masks: text::ExplainedMask::of(&before.text, &before.edits, code),
            text: before.text.text,
            scores: scores(&before.scores),
            mean: before.scores.mean().map(rounded),
            written_at: before.written_at,
        }
    }
}

impl Edited {
    fn of(masked: &MaskedText, edits: &Edits, code: &CodeOfConduct) -> Self {
        Self { masks: text::ExplainedMask::of(masked, edits, code), corrected: edits.corrected }
    }
}

impl FoundReview {
    /// A review as it was found, with the titles of the code of conduct that holds now.
    pub(crate) fn of(hit: Hit<ReviewDocument>, code: &CodeOfConduct) -> Self {
        let found = hit.document;
        let edited = Edited::of(&found.text, &found.edits, code);
        let review = Review {
            id: found.id.0,
            facility_id: found.facility_id.0,
            relation: found.relation,
            experienced_in: found.experienced_in,
            language: found.language,
            scores: found.scores.into_iter().collect(),
            mean: found.mean.map(rounded),
            text: found.text.text,
            published_at: found.published_at,
        };
        Self {
            review,
            edited,
            facility_slug: found.facility_slug,
            facility_name: found.facility_name,
            municipality: found.municipality,
            sector: found.sector,
            kind: found.kind,
            highlight: text::parts(hit.highlight),
        }
    }
}
