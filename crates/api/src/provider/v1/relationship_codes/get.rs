//! `GET /api/provider/v1/facilities/{id}/relationship-codes`

use crate::v1::relationship_keys::RelationshipKey;
use axum::extract::State;
use domain::ids::FacilityId;
use domain::relationship::Allowance;
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How many codes a facility made in a half year, beside how many people it has room for.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RelationshipAllowance {
    /// Its places; null where the register does not say.
    capacity: Option<u32>,
    /// How many codes it can make in the half year.
    allowed: u32,
    /// How many it made.
    issued: u32,
    /// How many it can still make.
    left: u32,
}

/// How many codes a facility made, and how many came back.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RelationshipStanding {
    /// The half year of now.
    #[schema(example = "2026-H2")]
    period: String,
    #[serde(flatten)]
    allowance: RelationshipAllowance,
    /// How many of them came back with a review; null where there are one to four.
    used: Option<u32>,
    /// The key of the codes of now; null where the platform offers none.
    key: Option<RelationshipKey>,
}

impl From<Allowance> for RelationshipAllowance {
    fn from(one: Allowance) -> Self {
        Self { capacity: one.capacity, allowed: one.allowed, issued: one.issued, left: one.left() }
    }
}

/// How many relationship codes a facility made in this half year.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/relationship-codes",
operation_id = "get_relationship_codes", tag = "provider",
params(("id" = Uuid, Path, description = "The facility")), security(("provider_session" = [])), responses(
    (status = 200, description = "The counts", body = RelationshipStanding),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_relationship_codes(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
) -> Result<Json<RelationshipStanding>, Problem> {
    let standing = platform.providers.codes_standing(&member, FacilityId(id)).await?;
    Ok(Json(RelationshipStanding {
        period: standing.period.to_string(),
        allowance: standing.allowance.into(),
        used: standing.used,
        key: standing.key.as_ref().map(RelationshipKey::from),
    }))
}
