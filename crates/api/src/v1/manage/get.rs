//! `GET /api/v1/manage/{token}`

use super::Holder;
use crate::shapes::decision::{CitedArticle, cited};
use crate::shapes::review::{Scores, scores};
use crate::shapes::{text::Mask, words};
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{Action, CodeOfConduct, Relation, ReviewState};
use http_kit::{Json, Platform, Problem};
use serde::Serialize;
use submission::{ManageView, ManagedDecision, ManagedVersion, NextStep};
use utoipa::ToSchema;
use uuid::Uuid;

/// A version as its writer sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnVersion {
    /// Counted from 1.
    version: u32,
    /// The text as submitted.
    text: String,
    /// The scores.
    #[schema(value_type = words::Scores)]
    scores: Scores,
    /// When.
    submitted_at: DateTime<Utc>,
    /// The text as readers see or saw it; null where they never did.
    published_text: Option<String>,
    /// Where editors covered personal data in `published_text`.
    masks: Vec<Mask>,
}

/// A text that an editor proposes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProposedText {
    /// The newest version as the writer sent it.
    original: String,
    /// What the editor proposes instead.
    text: String,
}

/// A decision as the writer sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnDecision {
    /// What was decided.
    #[schema(value_type = words::Action)]
    action: Action,
    /// Articles of the code of conduct it rests on.
    articles: Vec<CitedArticle>,
    /// The reasons.
    reasons: String,
    /// The concrete change that was asked; may be empty.
    change: String,
    /// On which version.
    version: u32,
    /// When.
    decided_at: DateTime<Utc>,
    /// When we took it back to look again; null where it stands, or stood until the next decision.
    reversed_at: Option<DateTime<Utc>>,
}

/// A review as its writer sees it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnReview {
    /// Which review.
    id: Uuid,
    /// Where it stands.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// What it is about.
    facility: OwnFacility,
    /// In what relation the writer stands to the facility.
    #[schema(value_type = words::Relation)]
    relation: Relation,
    /// Month of the experience.
    #[schema(value_type = words::Month)]
    experienced_in: String,
    /// Language of the text.
    language: String,
    /// Since when readers see it; null while they do not.
    published_at: Option<DateTime<Utc>>,
    /// Its versions, newest first.
    versions: Vec<OwnVersion>,
    /// The decisions, newest first.
    decisions: Vec<OwnDecision>,
    /// What an editor proposes, while the writer has not answered; null otherwise.
    proposal: Option<ProposedText>,
    /// By when a return has to be answered; null where nothing has to be.
    answer_by: Option<DateTime<Utc>>,
    /// What the writer can do now: `accept`, `amend`, `resubmit`, `withdraw`, `appeal`.
    #[schema(value_type = Vec<String>, example = json!(["amend", "withdraw"]))]
    next_steps: Vec<NextStep>,
}

/// What a review is about, in short.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnFacility {
    /// Its id.
    id: Uuid,
    /// Its name in addresses.
    slug: String,
    /// Its name.
    name: String,
    /// Its municipality.
    municipality: Option<String>,
    /// Its sector.
    #[schema(value_type = words::Sector)]
    sector: domain::Sector,
}

/// What the writer of a review sees of it.
#[utoipa::path(get, path = "/api/v1/manage/{token}", operation_id = "get_managed_review", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")), responses(
    (status = 200, description = "The review", body = OwnReview),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_managed_review(
    State(platform): State<Platform>,
    Holder(writer): Holder,
) -> Result<Json<OwnReview>, Problem> {
    let view = platform.submissions.manage(&writer).await?;
    Ok(Json(OwnReview::of(view, &platform.submissions.rules().code)))
}

impl OwnReview {
    fn of(view: ManageView, code: &CodeOfConduct) -> Self {
        let ManageView { review, facility, versions, decisions, proposal, answer_by, next_steps } = view;
        Self {
            id: review.id.0,
            status: review.state,
            facility: OwnFacility {
                id: facility.id.0,
                slug: facility.slug,
                name: facility.name,
                municipality: facility.municipality,
                sector: facility.sector,
            },
            relation: review.relation,
            experienced_in: review.experienced_in,
            language: review.language,
            published_at: review.published_at,
            versions: versions.into_iter().map(OwnVersion::from).collect(),
            decisions: decisions.into_iter().map(|made| OwnDecision::of(made, code)).collect(),
            proposal: proposal.map(|made| ProposedText { original: made.original, text: made.text }),
            answer_by,
            next_steps,
        }
    }
}

impl From<ManagedVersion> for OwnVersion {
    fn from(version: ManagedVersion) -> Self {
        Self {
            version: version.version,
            text: version.text,
            scores: scores(&version.scores),
            submitted_at: version.submitted_at,
            masks: version.published.as_ref().map(Mask::of).unwrap_or_default(),
            published_text: version.published.map(|masked| masked.text),
        }
    }
}

impl OwnDecision {
    fn of(decision: ManagedDecision, code: &CodeOfConduct) -> Self {
        Self {
            action: decision.action,
            articles: cited(code, &decision.articles),
            reasons: decision.reasons,
            change: decision.change,
            version: decision.version,
            decided_at: decision.decided_at,
            reversed_at: decision.reversed_at,
        }
    }
}
