//! `GET /api/v1/manage/{token}`

use super::Holder;
use crate::shapes::decision::{CitedArticle, cited};
use crate::shapes::review::{Scores, scores};
use crate::shapes::{text::ExplainedMask, words};
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::statement::{Ground, Restriction, Source};
use domain::{Action, CodeOfConduct, Relation, ReviewState};
use http_kit::{Json, Platform, Problem};
use serde::Serialize;
use submission::{ManageView, ManagedDecision, ManagedStatement, ManagedVersion, NextStep};
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
    /// The masks in `published_text`: what was covered and why.
    masks: Vec<ExplainedMask>,
    /// How many small language errors editors mended in it; you can object to that as to a mask.
    corrected: u32,
    /// The version that it updates: readers see what that one said beside it; null where they do not.
    update_of: Option<u32>,
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

/// A statement of reasons: what was done to the text, on what ground, and what can be done about it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnStatement {
    /// Its id.
    id: Uuid,
    /// Its number, for questions about it.
    #[schema(example = "V-3F2A8C01D9E4")]
    reference: String,
    /// What was done: `refused`, `returned`, `masked`, `taken_down` or `hidden` (until an editor decides).
    #[schema(value_type = String, example = "masked")]
    restriction: Restriction,
    /// The version of the code of conduct that it rests on; null where it rests on a law.
    code_version: Option<String>,
    /// The articles of it.
    articles: Vec<CitedArticle>,
    /// The law that it rests on; null where it rests on the code of conduct.
    law: Option<String>,
    /// The facts and circumstances; may be empty.
    facts: String,
    /// What made us look: `own_initiative`, for every text is read before publication, or `notice`.
    #[schema(value_type = String, example = "own_initiative")]
    source: Source,
    /// Whether software pointed at something in the text.
    automated_detection: bool,
    /// Whether software decided. Only ever true for a text that a notice hides until an editor decides.
    automated_decision: bool,
    /// From when the restriction holds, in Belgium and everywhere else.
    applies_from: DateTime<Utc>,
    /// Until when an appeal is possible, free of charge.
    appeal_until: DateTime<Utc>,
    /// Whether the text can be changed and sent in again.
    can_change: bool,
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
    /// The statement of reasons of every restriction, newest first.
    statements: Vec<OwnStatement>,
    /// What an editor proposes, while the writer has not answered; null otherwise.
    proposal: Option<ProposedText>,
    /// By when a return has to be answered; null where nothing has to be.
    answer_by: Option<DateTime<Utc>>,
    /// By when what comes next is there: the decision, the writer's answer, or the end of the time to appeal; null
    /// where that is not known or nothing comes next.
    next_by: Option<DateTime<Utc>>,
    /// What the writer can do now: `accept`, `amend`, `resubmit`, `withdraw`, `appeal`.
    #[schema(value_type = Vec<String>, example = json!(["amend", "withdraw"]))]
    next_steps: Vec<NextStep>,
    /// Whether a new version is an update: readers will see what the review says now beside it, unless it is sent as
    /// a correction.
    amendment_is_update: bool,
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
        let ManageView {
            review,
            facility,
            versions,
            decisions,
            statements,
            proposal,
            answer_by,
            next_by,
            next_steps,
            updates,
        } = view;
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
            versions: versions.into_iter().map(|version| OwnVersion::of(version, code)).collect(),
            decisions: decisions.into_iter().map(|made| OwnDecision::of(made, code)).collect(),
            statements: statements.into_iter().map(|made| OwnStatement::of(made, code)).collect(),
            proposal: proposal.map(|made| ProposedText { original: made.original, text: made.text }),
            answer_by,
            next_by,
            next_steps,
            amendment_is_update: updates,
        }
    }
}

impl OwnVersion {
    fn of(version: ManagedVersion, code: &CodeOfConduct) -> Self {
        let explained = |shown| ExplainedMask::of(shown, &version.edits, code);
        Self {
            masks: version.published.as_ref().map(explained).unwrap_or_default(),
            corrected: version.edits.corrected,
            update_of: version.update_of,
            version: version.version,
            text: version.text,
            scores: scores(&version.scores),
            submitted_at: version.submitted_at,
            published_text: version.published.map(|masked| masked.text),
        }
    }
}

impl OwnStatement {
    fn of(made: ManagedStatement, code: &CodeOfConduct) -> Self {
        let made = made.statement;
        let reference = made.reference();
        let (code_version, articles, law) = match made.ground {
            Ground::CodeOfConduct { version, articles } => (Some(version), cited(code, &articles), None),
            Ground::Law { provision } => (None, Vec::new(), Some(provision)),
        };
        Self {
            id: made.id,
            reference,
            restriction: made.restriction,
            code_version,
            articles,
            law,
            facts: made.facts,
            source: made.source,
            automated_detection: made.automated_detection,
            automated_decision: made.automated_decision,
            applies_from: made.applies_from,
            appeal_until: made.redress.appeal_until,
            can_change: made.redress.can_change,
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
