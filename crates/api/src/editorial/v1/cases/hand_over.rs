//! `POST /api/editorial/v1/cases/{id}/hand-over` and `GET /api/editorial/v1/colleagues`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{CaseId, EditorId};
use http_kit::editor::{Actor, Reader};
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// To whom a case goes.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandOver {
    /// The colleague.
    editor_id: Uuid,
    /// What the colleague should know, at most 4,000 graphemes. It stays with the case.
    note: Option<String>,
}

/// A colleague at the desk.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct DeskColleague {
    /// Who.
    id: Uuid,
    /// Name for colleagues.
    name: String,
}

/// The colleagues at the desk.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ColleagueList {
    /// By name, without the caller.
    items: Vec<DeskColleague>,
}

/// Gives a case that the caller holds to a colleague, who finds it first in the queue.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/hand-over", operation_id = "hand_over_case",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")), request_body = HandOver,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Handed over"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found` or `editor_unknown`", body = Problem,
        content_type = "application/problem+json"),
    (status = 409, description = "`claim_lost`, `case_closed`, `decision_pending`, or `colleague_may_not` judge it",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn hand_over_case(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(to): Json<HandOver>,
) -> Result<StatusCode, Problem> {
    let note = to.note.unwrap_or_default();
    platform.desk.hand_over(&editor, CaseId(id), EditorId(to.editor_id), &note).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The colleagues who can be handed a case.
#[utoipa::path(get, path = "/api/editorial/v1/colleagues", operation_id = "list_colleagues",
tag = "editorial cases", security(("editorial_session" = [])), responses(
    (status = 200, description = "The colleagues", body = ColleagueList),
))]
pub(crate) async fn list_colleagues(
    State(platform): State<Platform>,
    Reader(editor): Reader,
) -> Result<Json<ColleagueList>, Problem> {
    let all = platform.desk.colleagues(&editor).await?;
    let shown = |one: moderation::Colleague| DeskColleague { id: one.id.0, name: one.name.expose().clone() };
    Ok(Json(ColleagueList { items: all.into_iter().map(shown).collect() }))
}
