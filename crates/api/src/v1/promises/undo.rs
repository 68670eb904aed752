//! `DELETE /api/v1/promises/{token}`

use crate::shapes::promise::PromiseQuestion;
use axum::extract::State;
use domain::Redacted;
use http_kit::{Json, Path, Platform, Problem};

/// Takes the answer back: the link can be used again.
#[utoipa::path(delete, path = "/api/v1/promises/{token}", operation_id = "revoke_promise_answer", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")), responses(
    (status = 200, description = "Taken back", body = PromiseQuestion),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`nothing_to_undo`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`promise_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn revoke_promise_answer(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<Json<PromiseQuestion>, Problem> {
    platform.submissions.undo_promise_answer(token.expose()).await?;
    Ok(Json(platform.submissions.peek_promise(token.expose()).await?.into()))
}
