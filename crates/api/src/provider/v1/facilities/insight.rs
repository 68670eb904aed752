//! `GET /api/provider/v1/facilities/{id}/insight`, and the same as files

pub(crate) mod quarters;
mod shape;

use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::ids::FacilityId;
use http_kit::provider::MemberReader;
use http_kit::{Json, Path, Platform, Problem, Query};
use onboarding::{Insight, InsightAsked, ProviderMember};
use serde::Deserialize;
use shape::FacilityInsight;
use utoipa::IntoParams;
use uuid::Uuid;

const CSV: &str = "text/csv; charset=utf-8; header=present";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct InsightWanted {
    /// A month, a quarter or a year in which the period begins; where nothing is asked, eleven months before its end.
    #[param(example = "2026-Q3")]
    from: Option<String>,
    /// A month, a quarter or a year with which the period ends; where nothing is asked, the month that is going on.
    /// At most five years at once.
    #[param(example = "2026-Q3")]
    to: Option<String>,
}

/// How a facility of the caller's does, beside its sector and its province: plain means of what came online in the
/// period, not weighted by age; null below the minimum of reviews.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/insight", operation_id = "get_insight",
tag = "provider", params(("id" = Uuid, Path, description = "The facility"), InsightWanted),
security(("provider_session" = [])), responses(
    (status = 200, description = "The figures", body = FacilityInsight),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_insight(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
    Query(wanted): Query<InsightWanted>,
) -> Result<Json<FacilityInsight>, Problem> {
    let insight = of(&platform, &member, id, wanted).await?;
    Ok(Json(FacilityInsight::of(&insight)))
}

/// The same as a table (RFC 4180, UTF-8, a head line), in Dutch: a row for every figure.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/insight.csv", operation_id = "get_insight_csv",
tag = "provider", params(("id" = Uuid, Path, description = "The facility"), InsightWanted),
security(("provider_session" = [])), responses(
    (status = 200, description = "The columns `onderdeel`, `wat`, `van`, `aantal`, `waarde` (empty below the minimum) and `eenheid`",
        body = String, content_type = "text/csv; charset=utf-8; header=present"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_insight_csv(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
    Query(wanted): Query<InsightWanted>,
) -> Result<Response, Problem> {
    let insight = of(&platform, &member, id, wanted).await?;
    let bytes = insight.csv().map_err(|error| Problem::internal(&error))?;
    file(&insight, CSV, "csv", bytes)
}

/// The same as a workbook for spreadsheets, in Dutch: a sheet for every part.
#[utoipa::path(get, path = "/api/provider/v1/facilities/{id}/insight.xlsx", operation_id = "get_insight_xlsx",
tag = "provider", params(("id" = Uuid, Path, description = "The facility"), InsightWanted),
security(("provider_session" = [])), responses(
    (status = 200, description = "The workbook", body = Vec<u8>,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_insight_xlsx(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Path(id): Path<Uuid>,
    Query(wanted): Query<InsightWanted>,
) -> Result<Response, Problem> {
    let insight = of(&platform, &member, id, wanted).await?;
    let bytes = insight.xlsx(platform.insights.now()).map_err(|error| Problem::internal(&error))?;
    file(&insight, XLSX, "xlsx", bytes)
}

async fn of(
    platform: &Platform,
    member: &ProviderMember,
    id: Uuid,
    wanted: InsightWanted,
) -> Result<Insight, Problem> {
    let asked = InsightAsked { from: wanted.from, to: wanted.to };
    Ok(platform.insights.insight(member, FacilityId(id), &asked).await?)
}

fn file(insight: &Insight, kind: &'static str, end: &str, bytes: Vec<u8>) -> Result<Response, Problem> {
    let (from, to) = (insight.period.from, insight.period.to);
    // Slugs are letters, digits and hyphens.
    let name = format!("attachment; filename=\"inzicht-{}-{from}-{to}.{end}\"", insight.facility.slug);
    let name = HeaderValue::from_str(&name).map_err(|error| Problem::internal(&error))?;
    let mut response = ([(CONTENT_TYPE, kind)], bytes).into_response();
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}
