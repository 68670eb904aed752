//! `GET /api/inspectorate/v1/months/{month}` and `.../{month}/csv`

use crate::shapes::words;
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::{Sector, SignalKind};
use http_kit::inspector::InspectorReader;
use http_kit::{Json, Path, Platform, Problem};
use moderation::InspectorateMonth;
use serde::Serialize;
use utoipa::ToSchema;

/// What a month adds up to. A number from 1 to 4 is null, and so is what would tell it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MonthlyAggregate {
    /// The month, in Belgium.
    #[schema(example = "2026-11")]
    month: String,
    /// Whether it is still going on.
    going_on: bool,
    /// Signals that were handed to the inspectorate.
    handed_over: Option<u64>,
    /// The same by sector, of the caller's sectors.
    sectors: Vec<MonthlySector>,
    /// The same by province.
    provinces: Vec<MonthlyProvince>,
    /// The same by kind.
    kinds: Vec<MonthlyKind>,
    /// How many of them were received.
    received: Option<u64>,
    /// Within how many minutes half of those were received.
    median_receipt_minutes: Option<u64>,
    /// What the editors decided about texts, from the public ledger.
    decisions: Vec<MonthlyDecisions>,
}

/// Signals of a sector.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MonthlySector {
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// How many; null where that is 1 to 4, or would tell another.
    signals: Option<u64>,
}

/// Signals of a province.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MonthlyProvince {
    /// Its name in Dutch; empty for what lies in none, as in Brussels.
    province: String,
    /// How many; null where that is 1 to 4, or would tell another.
    signals: Option<u64>,
}

/// Signals of a kind.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MonthlyKind {
    #[schema(value_type = String)]
    kind: SignalKind,
    /// How many; null where that is 1 to 4, or would tell another.
    signals: Option<u64>,
}

/// Decisions about a sector.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MonthlyDecisions {
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// That published; null where that is 1 to 4.
    published: Option<u64>,
    /// That refused; null where that is 1 to 4.
    refused: Option<u64>,
}

/// What a month adds up to, for the caller's sectors. Every look is kept in the audit log.
#[utoipa::path(get, path = "/api/inspectorate/v1/months/{month}", operation_id = "get_month",
tag = "inspectorate", params(("month" = String, Path, description = "The month", example = "2026-11")),
security(("inspectorate_session" = [])), responses(
    (status = 200, description = "The month", body = MonthlyAggregate),
    (status = 422, description = "The month cannot be read", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn get_month(
    State(platform): State<Platform>,
    InspectorReader(inspector): InspectorReader,
    Path(month): Path<String>,
) -> Result<Json<MonthlyAggregate>, Problem> {
    Ok(Json(platform.desk.inspectorate_month(&inspector, &month).await?.into()))
}

/// The same as a table (RFC 4180, UTF-8, a head line).
#[utoipa::path(get, path = "/api/inspectorate/v1/months/{month}/csv", operation_id = "get_month_csv",
tag = "inspectorate", params(("month" = String, Path, description = "The month", example = "2026-11")),
security(("inspectorate_session" = [])), responses(
    (status = 200, description = "The columns `month`, `what`, `of` and `number` (empty where it is too small to tell)",
        body = String, content_type = "text/csv; charset=utf-8; header=present"),
    (status = 422, description = "The month cannot be read", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn get_month_csv(
    State(platform): State<Platform>,
    InspectorReader(inspector): InspectorReader,
    Path(month): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.desk.inspectorate_month(&inspector, &month).await?;
    let bytes = csv(&found).map_err(|error| Problem::internal(&error))?;
    let name = format!("attachment; filename=\"inspectie-{}.csv\"", found.month);
    let name = HeaderValue::from_str(&name).map_err(|error| Problem::internal(&error))?;
    let mut response = ([(CONTENT_TYPE, "text/csv; charset=utf-8; header=present")], bytes).into_response();
    response.headers_mut().insert(CONTENT_DISPOSITION, name);
    Ok(response)
}

fn csv(found: &InspectorateMonth) -> std::io::Result<Vec<u8>> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    csv.write_record(["month", "what", "of", "number"])?;
    let mut rows: Vec<(&str, String, Option<u64>)> = vec![
        ("handed_over", String::new(), found.handed_over),
        ("received", String::new(), found.received),
        ("median_receipt_minutes", String::new(), found.median_minutes),
    ];
    let shown = |sector: &Sector| sector.to_string();
    rows.extend(found.sectors.iter().map(|(sector, n)| ("handed_over_sector", shown(sector), *n)));
    rows.extend(found.provinces.iter().map(|(name, n)| ("handed_over_province", name.clone(), *n)));
    rows.extend(found.kinds.iter().map(|(kind, n)| ("handed_over_kind", kind.to_string(), *n)));
    rows.extend(found.decisions.iter().map(|one| ("published", shown(&one.sector), one.published)));
    rows.extend(found.decisions.iter().map(|one| ("refused", shown(&one.sector), one.refused)));
    for (what, of, number) in rows {
        let number = number.map(|number| number.to_string()).unwrap_or_default();
        csv.write_record([found.month.as_str(), what, &of, &number])?;
    }
    csv.into_inner().map_err(|error| error.into_error())
}

impl From<InspectorateMonth> for MonthlyAggregate {
    fn from(found: InspectorateMonth) -> Self {
        let sectors = found.sectors.into_iter();
        let provinces = found.provinces.into_iter();
        let kinds = found.kinds.into_iter();
        let decisions = found.decisions.into_iter();
        Self {
            month: found.month,
            going_on: found.going_on,
            handed_over: found.handed_over,
            sectors: sectors.map(|(sector, signals)| MonthlySector { sector, signals }).collect(),
            provinces: provinces.map(|(province, signals)| MonthlyProvince { province, signals }).collect(),
            kinds: kinds.map(|(kind, signals)| MonthlyKind { kind, signals }).collect(),
            received: found.received,
            median_receipt_minutes: found.median_minutes,
            decisions: decisions
                .map(|one| MonthlyDecisions {
                    sector: one.sector,
                    published: one.published,
                    refused: one.refused,
                })
                .collect(),
        }
    }
}
