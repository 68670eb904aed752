//! `PUT /api/provider/v1/onboardings/{id}/handed-out`

use super::read::MemberOnboarding;
use axum::extract::State;
use domain::ids::ApplicationId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many invitations to write a review were handed out.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandedOut {
    /// How many, 1 to 100,000.
    count: u32,
}

/// Says how many invitations to write a review were handed out in another way than with posters, letters or codes.
#[utoipa::path(put, path = "/api/provider/v1/onboardings/{id}/handed-out", operation_id = "declare_handed_out",
tag = "provider", params(("id" = Uuid, Path, description = "The application")), request_body = HandedOut,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The checklist", body = MemberOnboarding),
    (status = 403, description = "`reader_only`: the caller only reads along", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`application_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_live`: the facilities take no reviews yet", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn declare_handed_out(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<HandedOut>,
) -> Result<Json<MemberOnboarding>, Problem> {
    Ok(Json(platform.providers.hand_out(&member, ApplicationId(id), given.count).await?.into()))
}
