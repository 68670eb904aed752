//! `POST /api/editorial/v1/ties`

use super::DeclaredTie;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::NaiveDate;
use domain::belgium;
use domain::ids::EditorId;
use http_kit::editor::Actor;
use http_kit::{Json, Platform, Problem};
use moderation::TieDraft;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A tie with an organisation by name, or with a facility.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTie {
    /// Whose; the caller's where it is left out. Somebody else's only by a senior editor.
    editor_id: Option<Uuid>,
    /// Name of an organisation that runs facilities, as published. Either this or `facility`.
    #[schema(example = "vzw De Verzonnen Tuin")]
    organiser: Option<String>,
    /// Id or slug of a facility.
    facility: Option<String>,
    /// Whether a tie with a facility is one with everything that its organisation runs.
    whole_organisation: Option<bool>,
    /// Why, at most 500 graphemes.
    reason: Option<String>,
    /// First day on which it counts; at once where it is left out.
    since: Option<NaiveDate>,
    /// First day on which it no longer counts.
    until: Option<NaiveDate>,
}

/// Declares a tie. What its editor held of it is free at once.
#[utoipa::path(post, path = "/api/editorial/v1/ties", operation_id = "declare_tie", tag = "editorial ties",
request_body = NewTie, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Declared", body = DeclaredTie),
    (status = 403, description = "`csrf_token_invalid`, or `senior_only` for somebody else's", body = Problem,
        content_type = "application/problem+json"),
    (status = 404, description = "`editor_unknown`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn declare_tie(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Json(tie): Json<NewTie>,
) -> Result<(StatusCode, Json<DeclaredTie>), Problem> {
    let tie = platform.desk.declare_tie(&editor, &tie.into()).await?;
    Ok((StatusCode::CREATED, Json(tie.into())))
}

impl From<NewTie> for TieDraft {
    fn from(tie: NewTie) -> Self {
        Self {
            editor: tie.editor_id.map(EditorId),
            organiser: tie.organiser.unwrap_or_default(),
            facility: tie.facility.unwrap_or_default(),
            whole_organisation: tie.whole_organisation.unwrap_or_default(),
            reason: tie.reason.unwrap_or_default(),
            since: tie.since.map(belgium::midnight),
            until: tie.until.map(belgium::midnight),
        }
    }
}
