//! `POST /api/v1/promises/{token}`

use crate::shapes::promise::{GivenAnswer, PromiseQuestion};
use axum::extract::State;
use domain::Redacted;
use http_kit::{Json, Path, Platform, Problem};

/// Answers whether something happened that a provider promised. The link works once.
#[utoipa::path(post, path = "/api/v1/promises/{token}", operation_id = "answer_promise", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")),
request_body = GivenAnswer, responses(
    (status = 200, description = "Taken", body = PromiseQuestion),
    (status = 403, description = "`own_organisation`: a member of the provider's", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`already_answered`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`link_used`, `promise_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer_promise(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
    Json(given): Json<GivenAnswer>,
) -> Result<Json<PromiseQuestion>, Problem> {
    platform.submissions.answer_promise(token.expose(), given.answer).await?;
    Ok(Json(platform.submissions.peek_promise(token.expose()).await?.into()))
}
