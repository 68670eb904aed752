//! `GET /api/v1/facilities`

use crate::shapes::facility::FacilityItem;
use crate::shapes::limit::Limit;
use crate::shapes::near::Near;
use crate::shapes::{Facets, words};
use axum::extract::State;
use domain::Sector;
use http_kit::{Json, Platform, Problem, Query};
use search::{FacilityQuery, FacilitySort, Known};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FacilitySearch {
    /// Words, of which the first 12 count.
    #[param(example = "zonnebloem", max_length = 200)]
    q: Option<String>,
    /// Only this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<Sector>,
    /// Only this kind.
    #[param(example = "kinderdagverblijf")]
    kind: Option<String>,
    /// Only this municipality, by its present or a former name.
    #[param(example = "Gent")]
    municipality: Option<String>,
    /// Only this province.
    province: Option<String>,
    /// A point, as latitude and longitude in degrees.
    #[param(inline)]
    near: Option<Near>,
    /// Only within this many kilometres of `near`: above 0, at most 300.
    #[param(exclusive_minimum = 0, maximum = 300)]
    radius_km: Option<f64>,
    /// Only with at least this score.
    #[param(minimum = 1, maximum = 5)]
    min_score: Option<f64>,
    /// Only those that take part, or only those that do not.
    participating: Option<bool>,
    /// Only with a score for this theme of the questionnaire.
    #[param(example = "welcome")]
    theme: Option<String>,
    /// Only with at least this score for `theme`, which it needs.
    #[param(minimum = 1, maximum = 5)]
    min_theme_score: Option<f64>,
    /// Only with a published review in this language (ISO 639-1).
    #[param(example = "fr")]
    language: Option<String>,
    /// Only those of which the register says this about inclusive care.
    #[param(inline)]
    inclusive_care: Option<RegisterSays>,
    /// Only those of which the register says this about a price by income.
    #[param(inline)]
    income_based_price: Option<RegisterSays>,
    /// Only members of this partnership.
    #[param(example = "PINKO Geel")]
    partnership: Option<String>,
    /// The order; `distance` needs `near`.
    #[param(inline)]
    sort: Option<Sort>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before, with the same search.
    cursor: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = FacilitySort)]
pub(crate) enum Sort {
    Relevance,
    Name,
    Score,
    ReviewCount,
    Distance,
}

/// What the register says; `unknown` where it does not say.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RegisterSays {
    Yes,
    No,
    Unknown,
}

/// A page of facilities.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityPage {
    /// The facilities of this page.
    items: Vec<FacilityItem>,
    /// Counts over the whole result, by `sector`, `kind`, `municipality` (the 50 with the most),
    /// `province`, `participating`, `min_score` (how many reach each step), `language` (of reviews), `inclusive_care` and `income_based_price`
    /// (`yes`, `no`, `unknown`) and `partnership`.
    #[schema(value_type = words::Facets)]
    facets: Facets,
    /// Number of matches of the whole result.
    total: u64,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
    /// The search engine was away and the database answered: names by their beginning and places only,
    /// without counts or a next page. Ask again later for more.
    limited: bool,
}

/// Finds facilities. Filters narrow one another.
#[utoipa::path(get, path = "/api/v1/facilities", operation_id = "list_facilities", tag = "facilities",
params(FacilitySearch), responses(
    (status = 200, description = "A page of facilities", body = FacilityPage),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 503, description = "`search_unavailable`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_facilities(
    State(platform): State<Platform>,
    Query(search): Query<FacilitySearch>,
) -> Result<Json<FacilityPage>, Problem> {
    let page = platform.reading.facilities(&search.into()).await?;
    Ok(Json(FacilityPage {
        items: page.items.into_iter().map(FacilityItem::from).collect(),
        facets: page.facets,
        total: page.total,
        next_cursor: page.next_cursor,
        limited: page.limited,
    }))
}

impl From<FacilitySearch> for FacilityQuery {
    fn from(asked: FacilitySearch) -> Self {
        Self {
            q: asked.q,
            sector: asked.sector,
            kind: asked.kind,
            municipality: asked.municipality,
            province: asked.province,
            near: asked.near.map(|near| near.0),
            radius_km: asked.radius_km,
            min_score: asked.min_score,
            participating: asked.participating,
            theme: asked.theme,
            min_theme_score: asked.min_theme_score,
            language: asked.language,
            inclusive_care: asked.inclusive_care.map(Known::from),
            income_based_price: asked.income_based_price.map(Known::from),
            partnership: asked.partnership,
            every_municipality: false,
            sort: asked.sort.map(FacilitySort::from).unwrap_or_default(),
            limit: asked.limit.unwrap_or_default().get(),
            cursor: asked.cursor,
        }
    }
}

impl From<Sort> for FacilitySort {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Relevance => Self::Relevance,
            Sort::Name => Self::Name,
            Sort::Score => Self::Score,
            Sort::ReviewCount => Self::ReviewCount,
            Sort::Distance => Self::Distance,
        }
    }
}

impl From<RegisterSays> for Known {
    fn from(says: RegisterSays) -> Self {
        match says {
            RegisterSays::Yes => Self::Yes,
            RegisterSays::No => Self::No,
            RegisterSays::Unknown => Self::Unknown,
        }
    }
}
