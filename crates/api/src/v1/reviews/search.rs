//! `GET /api/v1/reviews`

use crate::shapes::limit::Limit;
use crate::shapes::review::FoundReview;
use crate::shapes::{Facets, words};
use axum::extract::State;
use domain::ids::FacilityId;
use domain::{Relation, Sector};
use http_kit::{Json, Platform, Problem, Query};
use search::{ReviewQuery, ReviewSort};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct ReviewSearch {
    /// Words, of which the first 12 count.
    #[param(example = "warme opvang", max_length = 200)]
    q: Option<String>,
    /// Only of this facility.
    facility_id: Option<Uuid>,
    /// Only this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<Sector>,
    /// Only this kind of facility.
    kind: Option<String>,
    /// Only this municipality.
    municipality: Option<String>,
    /// Only this province.
    province: Option<String>,
    /// Only writers in this relation.
    #[param(value_type = Option<words::Relation>, inline)]
    relation: Option<Relation>,
    /// Only in this language, ISO 639-1.
    #[param(example = "nl")]
    language: Option<String>,
    /// Only with a score for this theme; scores then are those of the theme.
    #[param(pattern = "^[a-z0-9_-]{1,64}$", example = "welcome")]
    theme: Option<String>,
    /// Only with at least this score.
    #[param(minimum = 1, maximum = 5)]
    min_score: Option<f64>,
    /// The order; `relevance` where nothing is asked.
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
#[schema(as = PublicReviewSort)]
pub(crate) enum Sort {
    Relevance,
    Newest,
    Oldest,
    Highest,
    Lowest,
}

/// A page of published reviews.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ReviewPage {
    /// The reviews of this page.
    items: Vec<FoundReview>,
    /// Counts over the whole result, by `sector`, `kind`, `municipality` (the 50 with the most),
    /// `relation` and `language`.
    #[schema(value_type = words::Facets)]
    facets: Facets,
    /// Number of matches of the whole result.
    total: u64,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
    /// The search engine was away and the database answered: the newest reviews, whatever the words,
    /// without counts or a next page. Ask again later for more.
    limited: bool,
}

/// Searches in published reviews: Dutch word forms, accents and typing errors do not matter.
#[utoipa::path(get, path = "/api/v1/reviews", operation_id = "search_reviews", tag = "reviews",
params(ReviewSearch), responses(
    (status = 200, description = "A page of reviews", body = ReviewPage),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 503, description = "`search_unavailable`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn search_reviews(
    State(platform): State<Platform>,
    Query(search): Query<ReviewSearch>,
) -> Result<Json<ReviewPage>, Problem> {
    let page = platform.reading.search_reviews(&search.into()).await?;
    let code = platform.submissions.rules().code.current();
    Ok(Json(ReviewPage {
        items: page.items.into_iter().map(|hit| FoundReview::of(hit, code)).collect(),
        facets: page.facets,
        total: page.total,
        next_cursor: page.next_cursor,
        limited: page.limited,
    }))
}

impl From<ReviewSearch> for ReviewQuery {
    fn from(asked: ReviewSearch) -> Self {
        Self {
            q: asked.q,
            facility_id: asked.facility_id.map(FacilityId),
            sector: asked.sector,
            kind: asked.kind,
            municipality: asked.municipality,
            province: asked.province,
            relation: asked.relation.map(|relation| relation.as_str().to_owned()),
            language: asked.language,
            theme: asked.theme,
            min_score: asked.min_score,
            sort: asked.sort.map(ReviewSort::from).unwrap_or_default(),
            limit: asked.limit.unwrap_or_default().get(),
            cursor: asked.cursor,
        }
    }
}

impl From<Sort> for ReviewSort {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Relevance => Self::Relevance,
            Sort::Newest => Self::Newest,
            Sort::Oldest => Self::Oldest,
            Sort::Highest => Self::Highest,
            Sort::Lowest => Self::Lowest,
        }
    }
}
