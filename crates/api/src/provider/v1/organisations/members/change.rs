//! `PUT /api/provider/v1/organisations/{id}/members/{member}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{EditorId, OrganisationId};
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::Rights;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a member may do, and as what the member replies.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MemberRights {
    /// `owner`, `responder` or `reader`.
    #[schema(value_type = crate::shapes::words::MemberRole)]
    role: String,
    /// A function of members.
    #[schema(value_type = crate::shapes::words::MemberFunction)]
    function: String,
}

/// Changes what a member may do. It holds from the member's next call on.
#[utoipa::path(put, path = "/api/provider/v1/organisations/{id}/members/{member}",
operation_id = "change_organisation_member", tag = "provider",
params(("id" = Uuid, Path, description = "The organisation"), ("member" = Uuid, Path, description = "The account")),
request_body = MemberRights, security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Changed"),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's; `member_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`last_owner`: nobody else is an owner", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn change_organisation_member(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path((id, member)): Path<(Uuid, Uuid)>,
    Json(given): Json<MemberRights>,
) -> Result<StatusCode, Problem> {
    let rights = Rights::parse(&given.role, &given.function)?;
    platform.providers.change_colleague(&owner, OrganisationId(id), EditorId(member), rights).await?;
    Ok(StatusCode::NO_CONTENT)
}
