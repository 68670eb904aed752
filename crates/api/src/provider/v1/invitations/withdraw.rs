//! `POST /api/provider/v1/facilities/{id}/invitations/{batch}/withdraw`

use super::list::InvitationBatch;
use axum::extract::State;
use domain::ids::{BatchId, FacilityId};
use http_kit::provider::MemberActor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Takes the code of a batch back: it leads nowhere any more.
#[utoipa::path(post, path = "/api/provider/v1/facilities/{id}/invitations/{batch}/withdraw",
operation_id = "withdraw_invitations", tag = "provider",
params(("id" = Uuid, Path, description = "The facility"), ("batch" = Uuid, Path, description = "The batch")),
request_body(content = NoBody, description = "Nothing"), security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The batch", body = InvitationBatch),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it; `batch_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`invitation_withdrawn`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw_invitations(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path((id, batch)): Path<(Uuid, Uuid)>,
    _: NoBody,
) -> Result<Json<InvitationBatch>, Problem> {
    let batch = platform.providers.withdraw_invitations(&member, FacilityId(id), BatchId(batch)).await?;
    Ok(Json(batch.into()))
}
