//! `GET /api/editorial/v1/session`

use crate::shapes::words;
use domain::{Redacted, Role, Sector};
use http_kit::holder::HolderReader;
use http_kit::{Json, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Who is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SignedInEditor {
    /// Which editor.
    id: Uuid,
    /// Name for colleagues.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// What the editor may do.
    #[schema(value_type = words::Role)]
    role: Role,
    /// The sectors that the editor reads; none stands for all of them.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
}

/// A session.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct EditorSession {
    /// What changing calls carry in `X-CSRF-Token`.
    #[schema(value_type = String)]
    csrf_token: Redacted<String>,
    /// Who is signed in.
    editor: SignedInEditor,
    /// Whether a second factor has to be set up before anything but the own account opens.
    second_factor_missing: bool,
}

/// Who is signed in, and what changing calls must carry.
#[utoipa::path(get, path = "/api/editorial/v1/session", operation_id = "get_session", tag = "editorial session",
security(("editorial_session" = [])), responses(
    (status = 200, description = "The session", body = EditorSession),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_session(HolderReader(editor): HolderReader) -> Json<EditorSession> {
    Json(EditorSession {
        csrf_token: editor.csrf_token().clone(),
        second_factor_missing: !editor.is_open(),
        editor: SignedInEditor {
            id: editor.id().0,
            name: editor.name().clone(),
            role: editor.role(),
            sectors: editor.sectors().to_vec(),
        },
    })
}
