//! `/api/editorial/v1/cases/{id}/notes`

use axum::extract::State;
use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use domain::ids::CaseId;
use http_kit::editor::{Actor, Reader};
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use storage::CaseNoteRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// A note for colleagues.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewNote {
    /// 1 to 4,000 graphemes.
    body: String,
}

/// A note that only colleagues read.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Note {
    /// Its id.
    id: Uuid,
    /// Who wrote it.
    editor_id: Uuid,
    /// To whom the case was handed over with it.
    handed_to: Option<Uuid>,
    /// What it says; may be empty when a case was handed over.
    body: String,
    /// When.
    written_at: DateTime<Utc>,
}

/// Notes on a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NoteList {
    /// Oldest first, at most the 100 newest.
    items: Vec<Note>,
}

/// What colleagues wrote about a case. While two editors read a text without seeing each other's decision,
/// nobody sees what the other one wrote.
#[utoipa::path(get, path = "/api/editorial/v1/cases/{id}/notes", operation_id = "list_notes",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")),
security(("editorial_session" = [])), responses(
    (status = 200, description = "The notes", body = NoteList),
    (status = 403, description = "`tied`", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn list_notes(
    State(platform): State<Platform>,
    Reader(editor): Reader,
    Path(id): Path<Uuid>,
) -> Result<Json<NoteList>, Problem> {
    let notes = platform.desk.notes(&editor, CaseId(id)).await?;
    Ok(Json(NoteList { items: notes.into_iter().map(Note::from).collect() }))
}

/// Adds a note for colleagues. It is never shown outside.
#[utoipa::path(post, path = "/api/editorial/v1/cases/{id}/notes", operation_id = "add_note",
tag = "editorial cases", params(("id" = Uuid, Path, description = "The case")), request_body = NewNote,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Added", body = Note),
    (status = 403, description = "`csrf_token_invalid` or `tied`", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn add_note(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(note): Json<NewNote>,
) -> Result<(StatusCode, Json<Note>), Problem> {
    let note = platform.desk.add_note(&editor, CaseId(id), &note.body).await?;
    Ok((StatusCode::CREATED, Json(note.into())))
}

impl From<CaseNoteRecord> for Note {
    fn from(note: CaseNoteRecord) -> Self {
        Self {
            id: note.id,
            editor_id: note.editor.0,
            handed_to: note.handed_to.map(|id| id.0),
            body: note.body,
            written_at: note.written_at,
        }
    }
}
