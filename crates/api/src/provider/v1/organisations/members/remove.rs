//! `DELETE /api/provider/v1/organisations/{id}/members/{member}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{EditorId, OrganisationId};
use http_kit::provider::MemberActor;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Ends a membership. The account stays, with its other organisations; what it wrote stays too.
#[utoipa::path(delete, path = "/api/provider/v1/organisations/{id}/members/{member}",
operation_id = "remove_organisation_member", tag = "provider",
params(("id" = Uuid, Path, description = "The organisation"), ("member" = Uuid, Path, description = "The account")),
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "No member any more"),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's; `member_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`last_owner`: nobody else is an owner", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn remove_organisation_member(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path((id, member)): Path<(Uuid, Uuid)>,
) -> Result<StatusCode, Problem> {
    platform.providers.remove_colleague(&owner, OrganisationId(id), EditorId(member)).await?;
    Ok(StatusCode::NO_CONTENT)
}
