//! `GET /api/editorial/v1/reports/transparency`

use crate::shapes::transparency::TransparencyReport;
use axum::extract::State;
use axum::http::header::{ACCEPT, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use serde::Deserialize;
use utoipa::IntoParams;

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Wanted {
    /// The first day; where nothing is asked the period is a year.
    from: Option<NaiveDate>,
    /// The last day, which is included; today where nothing is asked. A period is ten years at most.
    to: Option<NaiveDate>,
}

/// The transparency report of a period, counted from the public ledger: volumes, decisions by article, times, notices,
/// appeals and reversals, screening's precision and recall against the editors, agreement between two editors, and
/// whether texts with low scores are treated as others. With `Accept: text/csv` as a table.
#[utoipa::path(get, path = "/api/editorial/v1/reports/transparency", operation_id = "get_transparency_report",
tag = "editorial reports", params(Wanted), security(("editorial_session" = [])), responses(
    (status = 200, description = "The report; as `text/csv` the columns `section`, `what`, `of_what`, `detail`, `value`, `of`, `low` and `high`",
        content((TransparencyReport = "application/json"), (String = "text/csv"))),
))]
pub(crate) async fn get_transparency_report(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    headers: HeaderMap,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let report = platform.desk.transparency(&editor, wanted.from, wanted.to).await?;
    let mut answer = if wants_csv(&headers) {
        ([(CONTENT_TYPE, "text/csv; charset=utf-8; header=present")], report.csv()).into_response()
    } else {
        let shape = TransparencyReport::of(&report).map_err(|error| Problem::internal(&error))?;
        Json(shape).into_response()
    };
    answer.headers_mut().append(VARY, HeaderValue::from_static("accept"));
    Ok(answer)
}

/// Whether a table is asked for by name. Anything else, such as a browser's list, gets JSON.
fn wants_csv(headers: &HeaderMap) -> bool {
    let ranges = headers.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    ranges.flat_map(|value| value.split(',')).any(|range| {
        let mut parts = range.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("text/csv"));
        named && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_asked_for_by_name() {
        for (accept, csv) in [
            ("text/csv", true),
            ("application/json;q=0.5, Text/CSV; header=present", true),
            ("*/*", false),
            ("text/*", false),
            ("text/csv;q=0", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(accept))]);
            assert_eq!(wants_csv(&headers), csv, "{accept}");
        }
    }
}
