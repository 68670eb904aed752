//! `POST /api/editorial/v1/cases/{id}/preview`

use super::decision::NewDecision;
use axum::extract::State;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A mail that a decision would send. The receiver's name and personal links are left out.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PreviewedMail {
    /// Who would get it: `author`, or `reporter` for whoever gave a notice.
    #[schema(example = "author")]
    to: &'static str,
    /// Which mail it is.
    #[schema(example = "review_returned")]
    name: &'static str,
    /// The language of whoever would get it: `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: &'static str,
    /// The subject, one line.
    subject: String,
    /// The plain text.
    text: String,
    /// The HTML document.
    html: String,
}

/// What a decision would send.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DecisionPreview {
    /// The mails, the author's first; empty where nobody is told.
    mails: Vec<PreviewedMail>,
    /// Whether they only go once two editors have come to the same.
    needs_second_editor: bool,
}

/// The mails that a decision would send, each in the language of its receiver. Changes nothing.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/preview", operation_id = "preview_decision",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")), request_body = NewDecision,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "What would be sent", body = DecisionPreview),
    (status = 403, description = "`csrf_token_invalid`, `senior_only`, or `own_decision` for an appeal against it",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`stale_version`, `claim_lost`, `case_closed` or `state_forbids`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn preview_decision(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(decision): Json<NewDecision>,
) -> Result<Json<DecisionPreview>, Problem> {
    let preview = platform.desk.preview(&editor, CaseId(id), decision.into()).await?;
    let mails = preview.mails.into_iter().map(|mail| PreviewedMail {
        to: mail.to.as_str(),
        name: mail.name,
        language: mail.language.code(),
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
    });
    Ok(Json(DecisionPreview { mails: mails.collect(), needs_second_editor: preview.needs_second }))
}
