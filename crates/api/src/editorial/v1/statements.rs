//! `GET /api/editorial/v1/statements`

use crate::shapes::limit::Limit;
use axum::extract::State;
use chrono::NaiveDate;
use domain::dsa::DsaStatement;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Which statements.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Period {
    /// First day.
    #[param(example = "2026-11-01")]
    from: NaiveDate,
    /// Last day.
    #[param(example = "2026-11-30")]
    to: NaiveDate,
    /// How many.
    #[serde(default)]
    #[param(inline)]
    limit: Limit<500, 100>,
    /// Where the page before ended.
    cursor: Option<String>,
}

/// Statements of reasons in the fields of the EU's DSA Transparency Database, oldest first. They name no
/// person and hold nothing of what was written.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct StatementList {
    /// Each as `POST /api/v1/statement` of that database takes it; `puid` is our id of the statement.
    #[schema(value_type = Vec<Object>)]
    items: Vec<DsaStatement>,
    /// Where the next page begins.
    next_cursor: Option<String>,
}

/// The statements of reasons of a period, for the EU's DSA Transparency Database.
#[utoipa::path(get, path = "/api/editorial/v1/statements", operation_id = "list_statements",
tag = "editorial cases", params(Period), security(("editorial_session" = [])), responses(
    (status = 200, description = "The statements", body = StatementList),
    (status = 422, description = "`invalid_fields`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_statements(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(period): Query<Period>,
) -> Result<Json<StatementList>, Problem> {
    let (days, limit) = ((period.from, period.to), u64::from(period.limit.get()));
    let page = platform.desk.statements(&editor, days, period.cursor.as_deref(), limit).await?;
    let items = page.statements.iter().map(|record| DsaStatement::from(&record.statement)).collect();
    Ok(Json(StatementList { items, next_cursor: page.next_cursor }))
}
