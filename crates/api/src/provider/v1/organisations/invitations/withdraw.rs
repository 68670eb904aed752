//! `POST /api/provider/v1/organisations/{id}/invitations/{invitation}/withdraw`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{MemberInvitationId, OrganisationId};
use http_kit::provider::MemberActor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Takes an invitation back and forgets who it was for.
#[utoipa::path(post, path = "/api/provider/v1/organisations/{id}/invitations/{invitation}/withdraw",
operation_id = "withdraw_member_invitation", tag = "provider",
params(("id" = Uuid, Path, description = "The organisation"), ("invitation" = Uuid, Path, description = "The invitation")),
request_body(content = NoBody, description = "Nothing"), security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Taken back"),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's; `invitation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`invitation_closed`: it was used or taken back", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw_member_invitation(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path((id, invitation)): Path<(Uuid, Uuid)>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    let (id, invitation) = (OrganisationId(id), MemberInvitationId(invitation));
    platform.providers.withdraw_member_invitation(&owner, id, invitation).await?;
    Ok(StatusCode::NO_CONTENT)
}
