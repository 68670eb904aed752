//! `POST /api/editorial/v1/cases/{id}/hide`

use crate::shapes::words;
use axum::extract::State;
use domain::ReviewState;
use domain::ids::CaseId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use moderation::HideDraft;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Why a public text is hidden until it is decided.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"articles": ["privacy-1"], "reasons": "In de tweede zin staat de naam van een kind."}))]
pub(crate) struct Hiding {
    /// The articles of the code of conduct that it seems to conflict with; at least one.
    articles: Vec<String>,
    /// The reasons for the author: 1 to 4,000 graphemes.
    reasons: String,
}

/// Where the review stands now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct HiddenNow {
    /// `hidden`.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
}

/// Hides the public text of a case that the caller holds, until the case is decided. Its author is told.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/hide", operation_id = "hide_case_text",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")), request_body = Hiding,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Readers no longer see it", body = HiddenNow),
    (status = 403, description = "`own_decision`, `other_sector`, `tied` or `senior_only`", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`case_closed`, `claim_lost`, `action_not_offered`: nothing public stands in this case, or \
        `state_forbids`: it is hidden already", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn hide_case_text(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(hiding): Json<Hiding>,
) -> Result<Json<HiddenNow>, Problem> {
    let draft = HideDraft { articles: hiding.articles, reasons: hiding.reasons };
    let status = platform.desk.hide(&editor, CaseId(id), &draft).await?;
    Ok(Json(HiddenNow { status }))
}
