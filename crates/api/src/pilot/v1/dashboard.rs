//! `GET /api/pilot/v1/dashboard` and `GET /api/pilot/v1/dashboard.csv`

mod csv_file;
mod shape;

use crate::shapes::words;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::months_asked::MonthsAsked;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Platform, Problem, Query};
use moderation::{Dashboard, DashboardAsked, PilotManager};
use serde::Deserialize;
use shape::PilotDashboard;
use utoipa::IntoParams;

const CSV: &str = "text/csv; charset=utf-8; header=present";

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct DashboardWanted {
    /// One of the caller's sectors; all of them where nothing is asked.
    #[param(value_type = Option<words::Sector>, inline)]
    sector: Option<String>,
    /// A month, a quarter or a year in which the period begins; where nothing is asked, eleven months before its end.
    #[param(example = "2026-Q3")]
    from: Option<String>,
    /// A month, a quarter or a year with which the period ends; where nothing is asked, the month that is going on.
    #[param(example = "2026-Q4")]
    to: Option<String>,
}

/// The goals of the pilots in numbers, for the caller's sectors: who takes part, reviews, answers, decisions, and how
/// far the reviews reach.
#[utoipa::path(get, path = "/api/pilot/v1/dashboard", operation_id = "get_dashboard", tag = "pilot",
params(DashboardWanted), security(("pilot_session" = [])), responses(
    (status = 200, description = "The dashboard", body = PilotDashboard),
))]
pub(crate) async fn get_dashboard(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Query(wanted): Query<DashboardWanted>,
) -> Result<Json<PilotDashboard>, Problem> {
    Ok(Json(PilotDashboard::of(&of(&platform, &manager, wanted).await?)))
}

/// The same as a table (RFC 4180, UTF-8, a head line).
#[utoipa::path(get, path = "/api/pilot/v1/dashboard.csv", operation_id = "get_dashboard_csv", tag = "pilot",
params(DashboardWanted), security(("pilot_session" = [])), responses(
    (status = 200, description = "The columns `part`, `when`, `of`, `what` and `number`",
        body = String, content_type = "text/csv; charset=utf-8; header=present"),
))]
pub(crate) async fn get_dashboard_csv(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Query(wanted): Query<DashboardWanted>,
) -> Result<Response, Problem> {
    let found = of(&platform, &manager, wanted).await?;
    let bytes = csv_file::of(&found).map_err(|error| Problem::internal(&error))?;
    let name = HeaderValue::from_static("attachment; filename=\"overzicht.csv\"");
    let mut response = ([(CONTENT_TYPE, CSV)], bytes).into_response();
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

async fn of(
    platform: &Platform,
    manager: &PilotManager,
    wanted: DashboardWanted,
) -> Result<Dashboard, Problem> {
    let months = MonthsAsked { from: wanted.from, to: wanted.to };
    Ok(platform.desk.dashboard(manager, &DashboardAsked { sector: wanted.sector, months }).await?)
}
