//! `GET /api/v1/promises/{token}`

use crate::shapes::promise::PromiseQuestion;
use axum::extract::State;
use domain::Redacted;
use http_kit::{Json, Path, Platform, Problem};

/// What the link in the mail asks, and what was answered. Reading it answers nothing.
#[utoipa::path(get, path = "/api/v1/promises/{token}", operation_id = "get_promise", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")), responses(
    (status = 200, description = "The question", body = PromiseQuestion),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`promise_closed`: nobody is asked any more", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_promise(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<Json<PromiseQuestion>, Problem> {
    Ok(Json(platform.submissions.peek_promise(token.expose()).await?.into()))
}
