//! `POST /api/editorial/v1/ties/{id}/end`

use super::DeclaredTie;
use axum::extract::State;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Ends a tie now. A tie that is over stays as it is.
#[utoipa::path(post, path = "/api/editorial/v1/ties/{id}/end", operation_id = "end_tie", tag = "editorial ties",
params(("id" = Uuid, Path, description = "The tie")), request_body(content = NoBody, description = "Nothing"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The tie", body = DeclaredTie),
    (status = 403, description = "`csrf_token_invalid`, or `senior_only` for somebody else's", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`tie_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn end_tie(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<Json<DeclaredTie>, Problem> {
    Ok(Json(platform.desk.end_tie(&editor, id).await?.into()))
}
