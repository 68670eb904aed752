//! `GET /api/provider/v1/organisations`

use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{MemberRole, ProofKind};
use http_kit::provider::MemberReader;
use http_kit::{Json, Platform, Problem};
use onboarding::MyOrganisation;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// An organisation to which the caller belongs.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnOrganisation {
    /// Its id.
    id: Uuid,
    /// Its enterprise number, ten digits.
    #[schema(example = "0123456749")]
    number: String,
    /// Its name.
    name: String,
    /// What the caller may do for it.
    #[schema(value_type = words::MemberRole)]
    role: MemberRole,
    /// How it was proven who acts for it; null while it is not, and its members only look around.
    #[schema(value_type = Option<words::ProofKind>)]
    verified_by: Option<ProofKind>,
    /// Since when it is proven.
    verified_at: Option<DateTime<Utc>>,
}

/// The organisations of the caller.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OwnOrganisations {
    /// By name, at most 100.
    items: Vec<OwnOrganisation>,
}

impl From<MyOrganisation> for OwnOrganisation {
    fn from(mine: MyOrganisation) -> Self {
        let found = mine.organisation;
        Self {
            id: found.id.0,
            number: found.number.digits().to_owned(),
            name: found.name,
            role: mine.role,
            verified_by: found.verified.map(|verified| verified.by),
            verified_at: found.verified.map(|verified| verified.at),
        }
    }
}

/// The organisations to which the caller belongs.
#[utoipa::path(get, path = "/api/provider/v1/organisations", operation_id = "list_own_organisations",
tag = "provider", security(("provider_session" = [])), responses(
    (status = 200, description = "The organisations", body = OwnOrganisations),
))]
pub(crate) async fn list_own_organisations(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
) -> Result<Json<OwnOrganisations>, Problem> {
    let mine = platform.providers.my_organisations(&member).await?;
    Ok(Json(OwnOrganisations { items: mine.into_iter().map(OwnOrganisation::from).collect() }))
}
