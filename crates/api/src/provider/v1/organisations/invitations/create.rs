//! `POST /api/provider/v1/organisations/{id}/invitations`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use domain::ids::OrganisationId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::MemberDraft;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Whom to invite, and as what.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMemberInvitation {
    /// Name for colleagues, 1 to 100 characters.
    #[schema(value_type = String, example = "Noor Verzonnenmans")]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String, example = "noor@example.org")]
    email: Redacted<String>,
    /// What the member will be able to do.
    #[schema(value_type = crate::shapes::words::MemberRole)]
    role: String,
    /// As what the member will reply.
    #[schema(value_type = crate::shapes::words::MemberFunction)]
    function: String,
    /// Language of the mail: `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: String,
}

/// That somebody was invited.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberInvited {
    /// Which invitation.
    id: Uuid,
}

/// Invites somebody with a mail whose link works once, for fourteen days. The answer is the same whether the address
/// has an account or not.
#[utoipa::path(post, path = "/api/provider/v1/organisations/{id}/invitations", operation_id = "invite_member",
tag = "provider", params(("id" = Uuid, Path, description = "The organisation")), request_body = NewMemberInvitation,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Invited", body = MemberInvited),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`too_many_members`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn invite_member(
    State(platform): State<Platform>,
    MemberActor(owner): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<NewMemberInvitation>,
) -> Result<(StatusCode, Json<MemberInvited>), Problem> {
    let NewMemberInvitation { name, email, role, function, language } = given;
    let draft = MemberDraft { name, email, role, function, language };
    let id = platform.providers.invite_member(&owner, OrganisationId(id), &draft).await?;
    Ok((StatusCode::CREATED, Json(MemberInvited { id: id.0 })))
}
