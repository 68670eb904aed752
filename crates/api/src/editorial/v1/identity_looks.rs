//! `GET /api/editorial/v1/identity-looks`

use crate::shapes::limit::Limit;
use crate::shapes::words;
use axum::extract::State;
use chrono::{DateTime, Utc};
use domain::{Redacted, Sector};
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use moderation::Look;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Which looks.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Looks {
    /// How many.
    #[serde(default)]
    #[param(inline)]
    limit: Limit<100, 50>,
    /// Where the page before ended.
    cursor: Option<String>,
}

/// Who looked at who wrote a text, newest first. Who wrote it is no part of it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct IdentityLookList {
    /// The looks.
    items: Vec<IdentityLookItem>,
    /// Where the next page begins.
    next_cursor: Option<String>,
}

/// That somebody looked at who wrote a text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct IdentityLookItem {
    /// Its id.
    id: Uuid,
    /// When.
    at: DateTime<Utc>,
    /// Who looked.
    editor_id: Uuid,
    /// Who looked, by name; empty for an account that is gone.
    #[schema(value_type = String)]
    editor_name: Redacted<String>,
    /// Of which text.
    review_id: Uuid,
    /// From which case.
    case_id: Uuid,
    /// The facility's sector.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// The signal, where somebody looked for its sake.
    signal_id: Option<Uuid>,
    /// Why. Nothing once the signal was erased, or where the sector is not the reader's.
    #[schema(value_type = Option<String>)]
    reason: Option<Redacted<String>>,
}

impl From<Look> for IdentityLookItem {
    fn from(look: Look) -> Self {
        Self {
            id: look.id,
            at: look.at,
            editor_id: look.editor.0,
            editor_name: look.editor_name,
            review_id: look.review.0,
            case_id: look.case.0,
            sector: look.sector,
            signal_id: look.signal.map(|signal| signal.0),
            reason: look.reason,
        }
    }
}

/// Everybody who looked at who wrote a text, at the desk or for a signal, with the reason; for senior editors.
#[utoipa::path(get, path = "/api/editorial/v1/identity-looks", operation_id = "list_identity_looks",
tag = "editorial team", params(Looks), security(("editorial_session" = [])), responses(
    (status = 200, description = "The looks", body = IdentityLookList),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`", body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields` with `/limit` or `/cursor`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn list_identity_looks(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(asked): Query<Looks>,
) -> Result<Json<IdentityLookList>, Problem> {
    let limit = u64::from(asked.limit.get());
    let page = platform.desk.all_identity_looks(&editor, asked.cursor.as_deref(), limit).await?;
    let items = page.looks.into_iter().map(IdentityLookItem::from).collect();
    Ok(Json(IdentityLookList { items, next_cursor: page.next_cursor }))
}
