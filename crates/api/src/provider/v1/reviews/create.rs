//! `POST /api/provider/v1/reviews/{id}/reply`

use crate::shapes::reply::{ReplyText, SentReply};
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::ReviewId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Sends in a reply to a published review: the answer, or once that is public what followed. An editor reads it.
#[utoipa::path(post, path = "/api/provider/v1/reviews/{id}/reply", operation_id = "create_reply",
tag = "provider", params(("id" = Uuid, Path, description = "The review")), request_body = ReplyText,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 202, description = "Waits for an editor", body = SentReply),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`review_not_found`, also where somebody else runs the facility; `reply_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`reply_exists`, `review_not_public`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_reply(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ReplyText>,
) -> Result<(StatusCode, Json<SentReply>), Problem> {
    let reply = platform.providers.send(&member, ReviewId(id), &given.into()).await?;
    let feedback_token = platform.providers.question_after(&member, ReviewId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(SentReply { reply: reply.into(), feedback_token })))
}
