//! `/api/v1/manage/{token}/promises`: what the facility promised before; who reviewed it later is asked too.

use super::Holder;
use crate::shapes::promise::{GivenAnswer, PromiseQuestions};
use axum::extract::State;
use domain::Redacted;
use domain::ids::ReviewId;
use http_kit::{Json, Path, Platform, Problem};
use submission::Writer;

/// The promises of the facility that the writer of a review is asked about.
#[utoipa::path(get, path = "/api/v1/manage/{token}/promises", operation_id = "list_promises", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")), responses(
    (status = 200, description = "The questions", body = PromiseQuestions),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_promises(
    State(platform): State<Platform>,
    Holder(writer): Holder,
) -> Result<Json<PromiseQuestions>, Problem> {
    questions(&platform, &writer).await
}

/// Answers one of them. An answer counts while the own review is public.
#[utoipa::path(post, path = "/api/v1/manage/{token}/promises/{review}", operation_id = "answer_promise_as_reviewer",
tag = "manage", params(("token" = String, Path, description = "The secret of the link from the mail"),
    ("review" = Uuid, Path, description = "The review to which the provider replied")),
request_body = GivenAnswer, responses(
    (status = 200, description = "Taken", body = PromiseQuestions),
    (status = 403, description = "`own_organisation`: a member of the provider's", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`link_unknown`, `promise_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`already_answered`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`promise_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn answer_promise_as_reviewer(
    State(platform): State<Platform>,
    Path((token, promise)): Path<(Redacted<String>, ReviewId)>,
    Json(given): Json<GivenAnswer>,
) -> Result<Json<PromiseQuestions>, Problem> {
    let writer = platform.submissions.writer(token.expose()).await?;
    platform.submissions.answer_promise_as(&writer, promise, given.answer).await?;
    questions(&platform, &writer).await
}

/// Takes an answer back.
#[utoipa::path(delete, path = "/api/v1/manage/{token}/promises/{review}", operation_id = "revoke_reviewers_answer",
tag = "manage", params(("token" = String, Path, description = "The secret of the link from the mail"),
    ("review" = Uuid, Path, description = "The review to which the provider replied")), responses(
    (status = 200, description = "Taken back", body = PromiseQuestions),
    (status = 404, description = "`link_unknown`, `promise_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`nothing_to_undo`", body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`promise_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn revoke_reviewers_answer(
    State(platform): State<Platform>,
    Path((token, promise)): Path<(Redacted<String>, ReviewId)>,
) -> Result<Json<PromiseQuestions>, Problem> {
    let writer = platform.submissions.writer(token.expose()).await?;
    platform.submissions.undo_promise_answer_as(&writer, promise).await?;
    questions(&platform, &writer).await
}

async fn questions(platform: &Platform, writer: &Writer) -> Result<Json<PromiseQuestions>, Problem> {
    let asked = platform.submissions.promises(writer).await?;
    Ok(Json(PromiseQuestions { items: asked.into_iter().map(Into::into).collect() }))
}
