//! `GET /api/v1/figures` and `GET /api/v1/figures.csv`

mod csv_file;
mod shape;

use crate::shapes::words;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LINK};
use axum::response::{IntoResponse, Response};
use http_kit::{Json, Platform, Problem, Query};
use serde::Deserialize;
use shape::FiguresReport;
use submission::FiguresAsked;
use utoipa::IntoParams;

/// Creative Commons Attribution 4.0, named as RFC 8288 and the registered relation `license` have it.
const LICENCE: &str = "<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"";
const CSV: &str = "text/csv; charset=utf-8; header=present";

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct FiguresWanted {
    /// Only this sector.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<String>,
    /// Only this province, by its Dutch name.
    #[param(example = "Oost-Vlaanderen")]
    province: Option<String>,
    /// Only this municipality, by its present Dutch name.
    #[param(example = "Gent")]
    municipality: Option<String>,
    /// Into which periods time is cut: `quarter` (where nothing is asked) or `year`.
    #[param(example = "quarter")]
    by: Option<String>,
    /// The first year; where nothing is asked the last three years.
    #[param(value_type = Option<u16>, minimum = 2000, example = 2026)]
    from: Option<String>,
    /// The last year, which is included; this year where nothing is asked. At most ten years at once.
    #[param(value_type = Option<u16>, minimum = 2000, example = 2026)]
    to: Option<String>,
}

/// What is published, by sector, province and municipality over time: number of reviews, plain mean of their scores
/// (not weighted by age, not shrunk; null below the minimum), facilities with reviews of all that are open. Groups add
/// up to the whole; what the register does not place has an empty name. CC BY 4.0.
#[utoipa::path(get, path = "/api/v1/figures", operation_id = "get_figures", tag = "open data", params(FiguresWanted),
responses(
    (status = 200, description = "The figures", body = FiguresReport),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_figures(
    State(platform): State<Platform>,
    Query(wanted): Query<FiguresWanted>,
) -> Result<Response, Problem> {
    let figures = platform.reading.figures(&wanted.asked(), true).await?;
    let rules = *platform.reading.scoring().rules();
    Ok(licensed(Json(FiguresReport::of(&figures, &rules)).into_response()))
}

/// The same as a table (RFC 4180, UTF-8, a head line): a row for every group and period, and one without a period for
/// all of them together. CC BY 4.0.
#[utoipa::path(get, path = "/api/v1/figures.csv", operation_id = "get_figures_csv", tag = "open data",
params(FiguresWanted), responses(
    (status = 200, description = "The columns `group` (`all`, `sector`, `province` or `municipality`), `name`, `period`, `reviews`, `reviews_with_score`, `mean` (empty below the minimum), `facilities_with_reviews` (in that period; without a period: open ones with a review of any time) and `facilities` (open ones)",
        body = String, content_type = "text/csv; charset=utf-8; header=present"),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_figures_csv(
    State(platform): State<Platform>,
    Query(wanted): Query<FiguresWanted>,
) -> Result<Response, Problem> {
    let figures = platform.reading.figures(&wanted.asked(), true).await?;
    let rules = *platform.reading.scoring().rules();
    let rows = csv_file::of(&figures, &rules).map_err(|error| Problem::internal(&error))?;
    let name = HeaderValue::from_static("attachment; filename=\"figures.csv\"");
    let mut response = ([(CONTENT_TYPE, CSV)], rows).into_response();
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(licensed(response))
}

fn licensed(mut response: Response) -> Response {
    response.headers_mut().insert(LINK, HeaderValue::from_static(LICENCE));
    response
}

impl FiguresWanted {
    fn asked(self) -> FiguresAsked {
        let Self { sector, province, municipality, by, from, to } = self;
        FiguresAsked { sector, province, municipality, by, from, to }
    }
}
