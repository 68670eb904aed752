//! `POST /api/editorial/v1/cases/{id}/decision`

use crate::shapes::decision::{Cover, Mend};
use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, NoticeId};
use domain::{Action, Correction, DecisionDraft, Redaction, ReviewState};
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A decision as an editor hands it in. A return or a refusal needs an article and reasons; an
/// escalation needs reasons or a note.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDecision {
    /// The version that the editor read.
    #[schema(example = 1)]
    version: u32,
    /// What to do.
    #[schema(value_type = words::Action)]
    action: Action,
    /// Codes of articles of the code of conduct.
    #[schema(example = json!(["privacy-1"]))]
    articles: Option<Vec<String>>,
    /// Reasons for the person concerned, at most 4,000 graphemes.
    reasons: Option<String>,
    /// Note for colleagues, never shown outside, at most 4,000 graphemes.
    note: Option<String>,
    /// The parts of the submitted text to cover, only with `publish`.
    redactions: Option<Vec<Cover>>,
    /// Small language errors to mend, only with `publish`. What changes the meaning is refused.
    corrections: Option<Vec<Mend>>,
    /// A text to propose to the author, who accepts it or not; only with `return`.
    proposal: Option<String>,
    /// The concrete change that is asked of the author, only with `return`.
    change: Option<String>,
    /// What whoever gave a notice of the text is told besides the outcome, at most 4,000 graphemes.
    message_to_reporters: Option<String>,
    /// The notices in the case that are manifestly unfounded; they count where the text stays as it is.
    unfounded_notices: Option<Vec<Uuid>>,
    /// Whether the decision waits some seconds in which it can be undone, as on the pages of the desk.
    undoable: Option<bool>,
    /// Very serious, only with `publish`: members of the provider see the masked text first and can answer for some
    /// time. They stop nothing; the decision waits, and can be undone meanwhile.
    very_serious: Option<bool>,
}

/// What a decision answers.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Decided {
    /// Where the text stands now.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// The decision, once it has taken effect.
    decision_id: Option<Uuid>,
    /// Whether a second editor reads the text before anything happens.
    awaits_second_editor: bool,
    /// Until when it can be undone, where it has not taken effect yet.
    takes_effect_at: Option<DateTime<Utc>>,
}

/// Decides a case that the caller holds, and tells the submitter.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/decision", operation_id = "decide_case",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")), request_body = NewDecision,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Decided", body = Decided),
    (status = 403, description = "`csrf_token_invalid`, `senior_only`, or `own_decision` for an appeal against it",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`stale_version`, `claim_lost`, `case_closed`, `state_forbids`; `hearing_not_possible`, `no_members`, `hearing_open`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn decide_case(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(decision): Json<NewDecision>,
) -> Result<Json<Decided>, Problem> {
    let undoable = decision.undoable == Some(true);
    let decided = match undoable {
        _ if decision.very_serious == Some(true) => {
            platform.desk.decide_after_hearing(&editor, CaseId(id), decision.into()).await?
        }
        true => platform.desk.decide_with_undo(&editor, CaseId(id), decision.into()).await?,
        false => platform.desk.decide(&editor, CaseId(id), decision.into()).await?,
    };
    Ok(Json(Decided {
        status: decided.status,
        decision_id: decided.id.map(|id| id.0),
        awaits_second_editor: decided.awaits_second,
        takes_effect_at: decided.takes_effect_at,
    }))
}

impl From<NewDecision> for DecisionDraft {
    fn from(decision: NewDecision) -> Self {
        let covers = decision.redactions.unwrap_or_default();
        Self {
            version: decision.version,
            action: decision.action,
            articles: decision.articles.unwrap_or_default(),
            reasons: decision.reasons.unwrap_or_default(),
            note: decision.note.unwrap_or_default(),
            redactions: covers.into_iter().map(Redaction::from).collect(),
            corrections: decision.corrections.unwrap_or_default().into_iter().map(Correction::from).collect(),
            proposal: decision.proposal,
            change: decision.change.unwrap_or_default(),
            message_to_reporters: decision.message_to_reporters.unwrap_or_default(),
            unfounded_notices: decision
                .unfounded_notices
                .unwrap_or_default()
                .into_iter()
                .map(NoticeId)
                .collect(),
        }
    }
}
