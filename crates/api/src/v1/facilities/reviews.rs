//! `GET /api/v1/facilities/{id}/reviews`

use crate::shapes::limit::Limit;
use crate::shapes::review::FacilityReview;
use crate::shapes::words;
use axum::extract::State;
use chrono::NaiveDate;
use domain::Relation;
use domain::ids::FacilityId;
use http_kit::{Json, Path, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use storage::{PublicOrder, PublicQuery};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// The order; `newest` where nothing is asked. By score, those without one are left out.
    #[param(inline)]
    sort: Option<Sort>,
    /// Only reviews that score this theme.
    #[param(example = "welcome")]
    theme: Option<String>,
    /// Only reviews of writers in this relation.
    #[param(value_type = Option<words::Relation>, inline)]
    relation: Option<WriterRelation>,
    /// Only reviews in this language: `nl`, `fr`, `en` or `de`.
    #[param(example = "nl")]
    language: Option<String>,
    /// Only about experiences from this month on.
    #[param(value_type = Option<words::Month>, inline)]
    experienced_from: Option<Month>,
    /// Only about experiences before this month.
    #[param(value_type = Option<words::Month>, inline)]
    experienced_before: Option<Month>,
    /// Items on the page.
    #[param(inline)]
    limit: Option<Limit>,
    /// `next_cursor` of the page before, in the same order.
    cursor: Option<String>,
}

/// A relation that a submitter can have.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(try_from = "String")]
struct WriterRelation(Relation);

impl TryFrom<String> for WriterRelation {
    type Error = domain::review::UnknownRelation;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse().map(Self)
    }
}

/// A month written `2026-05`.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
struct Month(String);

impl TryFrom<String> for Month {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, &'static str> {
        let whole = text.len() == 7 && NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").is_ok();
        if whole { Ok(Self(text)) } else { Err("not a month: expected YYYY-MM") }
    }
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = FacilityReviewSort)]
pub(crate) enum Sort {
    Newest,
    Oldest,
    Highest,
    Lowest,
}

/// A page of a facility's reviews.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FacilityReviewPage {
    /// The reviews of this page.
    items: Vec<FacilityReview>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
}

/// The published reviews of a facility.
#[utoipa::path(get, path = "/api/v1/facilities/{id}/reviews", operation_id = "list_facility_reviews",
tag = "facilities", params(("id" = Uuid, Path, description = "The facility"), Wanted), responses(
    (status = 200, description = "A page of reviews", body = FacilityReviewPage),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 404, description = "`facility_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_facility_reviews(
    State(platform): State<Platform>,
    Path(id): Path<Uuid>,
    Query(wanted): Query<Wanted>,
) -> Result<Json<FacilityReviewPage>, Problem> {
    let page = platform.reading.reviews_of(FacilityId(id), &wanted.into()).await?;
    let code = platform.submissions.rules().code.current();
    let items = page.reviews.into_iter().map(|review| FacilityReview::of(review, code)).collect();
    Ok(Json(FacilityReviewPage { items, next_cursor: page.next_cursor }))
}

impl From<Wanted> for PublicQuery {
    fn from(wanted: Wanted) -> Self {
        Self {
            order: wanted.sort.map(PublicOrder::from).unwrap_or_default(),
            theme: wanted.theme,
            relation: wanted.relation.map(|relation| relation.0),
            language: wanted.language,
            from: wanted.experienced_from.map(|month| month.0),
            before: wanted.experienced_before.map(|month| month.0),
            limit: wanted.limit.unwrap_or_default().get().into(),
            cursor: wanted.cursor,
        }
    }
}

impl From<Sort> for PublicOrder {
    fn from(sort: Sort) -> Self {
        match sort {
            Sort::Newest => Self::Newest,
            Sort::Oldest => Self::Oldest,
            Sort::Highest => Self::Highest,
            Sort::Lowest => Self::Lowest,
        }
    }
}
