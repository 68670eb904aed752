//! `POST /api/provider/v1/organisations/{id}/invitations/{invitation}/resend`

use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::{MemberInvitationId, OrganisationId};
use http_kit::provider::MemberActor;
use http_kit::{NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Sends an invitation again, with a new link that works for fourteen days; the old one stops.
#[utoipa::path(post, path = "/api/provider/v1/organisations/{id}/invitations/{invitation}/resend",
operation_id = "resend_member_invitation", tag = "provider",
params(("id" = Uuid, Path, description = "The organisation"), ("invitation" = Uuid, Path, description = "The invitation")),
request_body(content = NoBody, description = "Nothing"), security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 204, description = "Sent"),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's; `invitation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`invitation_closed`: it was used or taken back", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_soon`: it was sent less than a minute ago", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn resend_member_invitation(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path((id, invitation)): Path<(Uuid, Uuid)>,
    _: NoBody,
) -> Result<StatusCode, Problem> {
    let (id, invitation) = (OrganisationId(id), MemberInvitationId(invitation));
    platform.providers.resend_member_invitation(&owner, id, invitation).await?;
    Ok(StatusCode::NO_CONTENT)
}
