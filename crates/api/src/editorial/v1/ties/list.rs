//! `GET /api/editorial/v1/ties`

use super::DeclaredTie;
use axum::extract::State;
use domain::ids::EditorId;
use http_kit::editor::Reader;
use http_kit::{Json, Platform, Problem, Query};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

/// Whose ties to list.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct WhoseTies {
    /// An editor; the caller where it is left out. Somebody else only by a senior editor.
    editor_id: Option<Uuid>,
}

/// Ties, newest first, at most 200.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct TieList {
    /// The ties, past and future ones too.
    items: Vec<DeclaredTie>,
}

/// The ties of an editor.
#[utoipa::path(get, path = "/api/editorial/v1/ties", operation_id = "list_ties", tag = "editorial ties",
params(WhoseTies), security(("editorial_session" = [])), responses(
    (status = 200, description = "The ties", body = TieList),
    (status = 403, description = "`senior_only`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`editor_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_ties(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Query(whose): Query<WhoseTies>,
) -> Result<Json<TieList>, Problem> {
    let ties = platform.desk.ties(&editor, whose.editor_id.map(EditorId)).await?;
    Ok(Json(TieList { items: ties.into_iter().map(DeclaredTie::from).collect() }))
}
