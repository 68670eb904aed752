//! `PUT /api/provider/v1/reviews/{id}/reply/draft`

use crate::shapes::reply::{OwnReply, ReplyText};
use axum::extract::State;
use domain::ids::ReviewId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Keeps what was written, without sending it in.
#[utoipa::path(put, path = "/api/provider/v1/reviews/{id}/reply/draft", operation_id = "save_reply",
tag = "provider", params(("id" = Uuid, Path, description = "The review")), request_body = ReplyText,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The reply with its draft", body = OwnReply),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`review_not_found`, also where somebody else runs the facility; `reply_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`reply_exists`, `review_not_public`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn save_reply(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ReplyText>,
) -> Result<Json<OwnReply>, Problem> {
    Ok(Json(platform.providers.save_draft(&member, ReviewId(id), &given.into()).await?.into()))
}
