//! `POST /api/provider/v1/reviews/{id}/reply/preview`

use crate::shapes::reply::ReplyObjection;
use axum::extract::State;
use domain::ids::ReviewId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A reply that somebody is writing.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReplyToPreview {
    /// The text as it stands.
    text: String,
}

/// What can be said about it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ReplyPreview {
    /// The text in the form in which it would be stored; offsets are in it.
    text: String,
    /// What an editor would object to, in order of place.
    objections: Vec<ReplyObjection>,
    /// Whether it is as long as a reply has to be.
    long_enough: bool,
}

/// What screening would object to in a reply. Stores nothing.
#[utoipa::path(post, path = "/api/provider/v1/reviews/{id}/reply/preview", operation_id = "preview_reply",
tag = "provider", params(("id" = Uuid, Path, description = "The review")), request_body = ReplyToPreview,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "What an editor would look at", body = ReplyPreview),
    (status = 404, description = "`review_not_found`, also where somebody else runs the facility; `reply_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn preview_reply(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<ReplyToPreview>,
) -> Result<Json<ReplyPreview>, Problem> {
    let seen = platform.providers.preview(&member, ReviewId(id), &given.text).await?;
    Ok(Json(ReplyPreview {
        objections: seen.objections.into_iter().map(ReplyObjection::from).collect(),
        long_enough: seen.long_enough,
        text: seen.text,
    }))
}
