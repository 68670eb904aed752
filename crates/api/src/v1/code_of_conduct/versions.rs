//! `GET /api/v1/code-of-conduct/versions` and `GET /api/v1/code-of-conduct/versions/{version}`

use super::Code;
use crate::shapes::conduct::{CodeChange, changes};
use axum::extract::State;
use chrono::NaiveDate;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;

/// The versions that hold or held.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CodeHistory)]
pub(crate) struct History {
    /// The newest first.
    items: Vec<Entry>,
}

/// A version and what it changed.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CodeHistoryEntry)]
pub(crate) struct Entry {
    /// Its name.
    #[schema(example = "2026-1")]
    version: String,
    /// The first day on which it holds or held, from midnight in Belgium.
    valid_from: NaiveDate,
    /// What changed and why.
    summary: String,
    /// The articles that were not as before; everything is new in the first version.
    changes: Vec<CodeChange>,
}

/// The versions of the code of conduct that hold or held, and what changed.
#[utoipa::path(get, path = "/api/v1/code-of-conduct/versions", operation_id = "list_code_versions", tag = "about",
responses(
    (status = 200, description = "The versions", body = History),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn list_code_versions(State(platform): State<Platform>) -> Result<Json<History>, Problem> {
    let history = platform.desk.code_history().await?;
    let items = history.iter().map(|found| Entry {
        version: found.code.version.clone().unwrap_or_default(),
        valid_from: found.code.valid_from,
        summary: found.code.summary.clone(),
        changes: changes(found),
    });
    Ok(Json(History { items: items.collect() }))
}

/// A version of the code of conduct that holds or held.
#[utoipa::path(get, path = "/api/v1/code-of-conduct/versions/{version}", operation_id = "get_code_version",
tag = "about", params(("version" = String, Path, description = "Its name, such as `2026-1`")), responses(
    (status = 200, description = "The version", body = Code),
    (status = 304, description = "The same as `If-None-Match` names"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_code_version(
    State(platform): State<Platform>,
    Path(version): Path<String>,
) -> Result<Json<Code>, Problem> {
    let found = platform.desk.code_version(&version).await?;
    Ok(Json(Code::from(&found.code.code())))
}
