//! `POST /api/provider/v1/reviews/{id}/reply/appeal`

use crate::shapes::reply::OwnReply;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::ReviewId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Why somebody appeals.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReplyAppeal {
    /// 20 to 4,000 characters.
    reason: String,
}

/// Disagrees with the return or the refusal of the newest reply. Another editor reads it again.
#[utoipa::path(post, path = "/api/provider/v1/reviews/{id}/reply/appeal", operation_id = "appeal_reply",
tag = "provider", params(("id" = Uuid, Path, description = "The review")), request_body = ReplyAppeal,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 202, description = "Another editor reads it", body = OwnReply),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`review_not_found`, also where somebody else runs the facility; `reply_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`reply_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn appeal_reply(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ReplyAppeal>,
) -> Result<(StatusCode, Json<OwnReply>), Problem> {
    let reply = platform.providers.appeal(&member, ReviewId(id), &given.reason).await?;
    Ok((StatusCode::ACCEPTED, Json(reply.into())))
}
