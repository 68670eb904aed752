//! `GET /api/provider/v1/organisations/{id}/members`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::ids::OrganisationId;
use domain::{MemberFunction, MemberRole, Redacted};
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::MyColleague;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Somebody who belongs to an organisation, for its owners.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationMember {
    /// Which account.
    id: Uuid,
    /// Name for colleagues.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// What the member may do.
    #[schema(value_type = words::MemberRole)]
    role: MemberRole,
    /// As what the member replies.
    #[schema(value_type = words::MemberFunction)]
    function: MemberFunction,
    /// Since when.
    since: DateTime<Utc>,
    /// Whether the account can sign in.
    active: bool,
}

/// The members of an organisation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OrganisationMembers {
    /// By address, at most 1,000.
    items: Vec<OrganisationMember>,
}

impl From<MyColleague> for OrganisationMember {
    fn from(found: MyColleague) -> Self {
        let MyColleague { id, name, email, role, function, since, active } = found;
        Self { id: id.0, name, email, role, function, since, active }
    }
}

/// Who belongs to an organisation that the caller owns.
#[utoipa::path(get, path = "/api/provider/v1/organisations/{id}/members", operation_id = "list_organisation_members",
tag = "provider", params(("id" = Uuid, Path, description = "The organisation")),
security(("provider_session" = [])), responses(
    (status = 200, description = "The members", body = OrganisationMembers),
    (status = 403, description = "`owner_only`: the caller is no owner of it", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`organisation_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_organisation_members(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<OrganisationMembers>, Problem> {
    let found = platform.providers.members(&member, OrganisationId(id)).await?;
    Ok(Json(OrganisationMembers { items: found.members.into_iter().map(OrganisationMember::from).collect() }))
}
