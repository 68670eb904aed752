//! `GET /api/v1/partnerships` and `GET /api/v1/partnerships/{slug}`

use crate::shapes::facility::FacilityItem;
use axum::extract::State;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use submission::PartnershipSummary;
use utoipa::ToSchema;

/// Every partnership, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PartnershipList {
    /// The partnerships.
    items: Vec<PartnershipItem>,
}

/// Organisations that work together, such as a PINKO or a Huis van het Kind.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PartnershipItem {
    /// Its name in addresses.
    #[schema(example = "antwerpen-brasschaat")]
    slug: String,
    /// Its name in the register.
    #[schema(example = "Antwerpen-Brasschaat")]
    name: String,
    /// How many facilities belong to it.
    facility_count: u64,
}

/// A partnership with its facilities.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct PartnershipFull {
    /// What it is.
    #[serde(flatten)]
    partnership: PartnershipItem,
    /// Its facilities by name, at most 100; `GET /api/v1/facilities?partnership=` gives all.
    facilities: Vec<FacilityItem>,
}

/// Lists the partnerships of facilities.
#[utoipa::path(get, path = "/api/v1/partnerships", operation_id = "list_partnerships", tag = "facilities", responses(
    (status = 200, description = "Every partnership", body = PartnershipList),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 503, description = "`search_unavailable`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_partnerships(
    State(platform): State<Platform>,
) -> Result<Json<PartnershipList>, Problem> {
    let all = platform.reading.partnerships().await?;
    Ok(Json(PartnershipList { items: all.into_iter().map(PartnershipItem::from).collect() }))
}

/// Gives a partnership with its facilities.
#[utoipa::path(get, path = "/api/v1/partnerships/{slug}", operation_id = "get_partnership", tag = "facilities",
params(("slug" = String, Path, description = "Its name in addresses", example = "antwerpen-brasschaat")), responses(
    (status = 200, description = "The partnership", body = PartnershipFull),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 404, description = "`partnership_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 503, description = "`search_unavailable`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_partnership(
    State(platform): State<Platform>,
    Path(slug): Path<String>,
) -> Result<Json<PartnershipFull>, Problem> {
    let found = platform.reading.partnership(&slug).await?;
    Ok(Json(PartnershipFull {
        partnership: found.summary.into(),
        facilities: found.members.into_iter().map(FacilityItem::from).collect(),
    }))
}

impl From<PartnershipSummary> for PartnershipItem {
    fn from(one: PartnershipSummary) -> Self {
        Self { slug: one.slug, name: one.name, facility_count: one.facilities }
    }
}
