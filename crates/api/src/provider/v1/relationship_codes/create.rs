//! `POST /api/provider/v1/facilities/{id}/relationship-codes`

use super::get::RelationshipAllowance;
use crate::v1::relationship_keys::{RelationshipKey, hex};
use axum::extract::State;
use domain::ids::FacilityId;
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::CodesIssued;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Blinded elements (RFC 9497, POPRF, ristretto255-SHA512). The platform cannot tell what is behind them.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BlindedElements {
    /// 1 to 200 serialized elements, each 64 hexadecimal digits.
    blinded: Vec<String>,
}

/// Evaluated elements, of which whoever blinded makes codes.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct EvaluatedElements {
    /// The half year that the codes are of.
    #[schema(example = "2026-H2")]
    period: String,
    /// The key that evaluated. Compare it with `GET /api/v1/relationship-keys`.
    key: RelationshipKey,
    /// The evaluated elements in the order of the blinded ones, each 64 hexadecimal digits.
    evaluated: Vec<String>,
    /// One proof for all of them, 128 hexadecimal digits.
    proof: String,
    /// What the facility made in the half year, these included.
    allowance: RelationshipAllowance,
}

impl From<CodesIssued> for EvaluatedElements {
    fn from(issued: CodesIssued) -> Self {
        Self {
            period: issued.period.to_string(),
            key: (&issued.key).into(),
            evaluated: issued.evaluated.elements.iter().map(|one| hex(one)).collect(),
            proof: hex(&issued.evaluated.proof),
            allowance: issued.allowance.into(),
        }
    }
}

/// Evaluates blinded elements. What is public in the function is `waardering-relationship-1`, the 16 bytes of the
/// facility's id and the half year such as `2026-H2`, one after the other; `docs/relationship-codes.md` has the rest.
#[utoipa::path(post, path = "/api/provider/v1/facilities/{id}/relationship-codes",
operation_id = "create_relationship_codes", tag = "provider",
params(("id" = Uuid, Path, description = "The facility")), request_body = BlindedElements,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The evaluated elements", body = EvaluatedElements),
    (status = 403, description = "`reader_only`: the caller only reads along; `organisation_unverified`: it is not proven yet who acts for the organisation", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`codes_used_up`, `codes_not_offered`, `facility_not_participating`, `facility_closed`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_relationship_codes(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<BlindedElements>,
) -> Result<Json<EvaluatedElements>, Problem> {
    Ok(Json(platform.providers.issue_codes(&member, FacilityId(id), &given.blinded).await?.into()))
}
