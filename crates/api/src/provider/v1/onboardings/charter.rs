//! `PUT /api/provider/v1/onboardings/{id}/charter`

use super::read::MemberOnboarding;
use axum::extract::State;
use domain::ids::ApplicationId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// That the charter is accepted.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CharterAcceptance {
    /// The version that was read.
    #[schema(example = "2026-1")]
    version: String,
    /// That the organisation accepts it: true.
    accepts: bool,
}

/// Accepts the charter for the organisation. Once more changes nothing.
#[utoipa::path(put, path = "/api/provider/v1/onboardings/{id}/charter", operation_id = "accept_charter",
tag = "provider", params(("id" = Uuid, Path, description = "The application")), request_body = CharterAcceptance,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The checklist", body = MemberOnboarding),
    (status = 403, description = "`reader_only`: the caller only reads along", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`application_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`charter_changed`: another version holds", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn accept_charter(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<CharterAcceptance>,
) -> Result<Json<MemberOnboarding>, Problem> {
    let id = ApplicationId(id);
    let mine = platform.providers.accept_charter(&member, id, &given.version, given.accepts).await?;
    Ok(Json(mine.into()))
}
