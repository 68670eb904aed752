//! `GET /api/provider/v1/session`

use domain::{MemberFunction, MemberRole, Membership, Redacted};
use http_kit::provider::MemberReader;
use http_kit::{Json, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// That the member belongs to an organisation.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ProviderMembership)]
pub(crate) struct OwnMembership {
    /// Which organisation.
    organisation_id: Uuid,
    /// What the member may do for it: `owner`, `responder` or `reader`.
    #[schema(value_type = crate::shapes::words::MemberRole)]
    role: MemberRole,
    /// As what the member replies; readers see this and never a name.
    #[schema(value_type = crate::shapes::words::MemberFunction)]
    function: MemberFunction,
}

/// Who is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignedInMember {
    /// Which account.
    id: Uuid,
    /// Name for the platform; readers never see it.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// The organisations that the member belongs to.
    memberships: Vec<OwnMembership>,
}

/// A session of a member of a provider.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ProviderSession {
    /// What changing calls carry in `X-CSRF-Token`.
    #[schema(value_type = String)]
    csrf_token: Redacted<String>,
    /// Who is signed in.
    member: SignedInMember,
}

impl From<&Membership> for OwnMembership {
    fn from(one: &Membership) -> Self {
        Self { organisation_id: one.organisation.0, role: one.role, function: one.function }
    }
}

/// Who is signed in, and what changing calls must carry.
#[utoipa::path(get, path = "/api/provider/v1/session", operation_id = "get_provider_session",
tag = "provider", security(("provider_session" = [])), responses(
    (status = 200, description = "The session", body = ProviderSession),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_provider_session(MemberReader(member): MemberReader) -> Json<ProviderSession> {
    Json(ProviderSession {
        csrf_token: member.csrf_token().clone(),
        member: SignedInMember {
            id: member.id().0,
            name: member.name().clone(),
            memberships: member.memberships().iter().map(OwnMembership::from).collect(),
        },
    })
}
