//! `GET /api/provider/v1/reviews/{id}/reply`

use crate::shapes::reply::OwnReply;
use axum::extract::State;
use domain::ids::ReviewId;
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// The newest reply to a review.
#[utoipa::path(get, path = "/api/provider/v1/reviews/{id}/reply", operation_id = "get_reply",
tag = "provider", params(("id" = Uuid, Path, description = "The review")),
security(("provider_session" = [])), responses(
    (status = 200, description = "The reply", body = OwnReply),
    (status = 404, description = "`review_not_found`, also where somebody else runs the facility; `reply_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_reply(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<OwnReply>, Problem> {
    Ok(Json(platform.providers.reply(&member, ReviewId(id)).await?.into()))
}
