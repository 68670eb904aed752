//! `GET /api/provider/v1/organisations/{id}/invitations`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::OrganisationId;
use domain::{MemberFunction, MemberRole, Redacted};
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::MyInvitation;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An invitation that was neither accepted nor taken back, for the owners of the organisation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberInvitation {
    /// Its id.
    id: Uuid,
    /// Name for colleagues.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// What the member will be able to do.
    #[schema(value_type = words::MemberRole)]
    role: MemberRole,
    /// As what the member will reply.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// Language of the mail: `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: String,
    /// When the mail was sent last.
    sent_at: DateTime<Utc>,
    /// Until when the link works.
    expires_at: DateTime<Utc>,
    /// Whether the link still works.
    open: bool,
}

/// The invitations of an organisation that wait for an answer.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberInvitations {
    /// Newest first, at most 1,000.
    items: Vec<MemberInvitation>,
}

impl From<MyInvitation> for MemberInvitation {
    fn from(found: MyInvitation) -> Self {
        let MyInvitation { id, name, email, role, function, language, sent_at, expires_at, open } = found;
        Self { id: id.0, name, email, role, function, language, sent_at, expires_at, open }
    }
}

/// Who was invited to an organisation that the caller owns and did not answer yet.
#[utoipa::path(get, path = "/api/provider/v1/organisations/{id}/invitations", operation_id = "list_member_invitations",
tag = "provider", params(("id" = Uuid, Path, description = "The organisation")),
security(("provider_session" = [])), responses(
    (status = 200, description = "The invitations", body = MemberInvitations),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_member_invitations(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<MemberInvitations>, Problem> {
    let found = platform.providers.members(&member, OrganisationId(id)).await?;
    Ok(Json(MemberInvitations { items: found.invitations.into_iter().map(MemberInvitation::from).collect() }))
}
