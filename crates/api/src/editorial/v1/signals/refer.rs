//! `POST /api/editorial/v1/signals/{id}/refer`

use crate::shapes::signal::Signal;
use axum::extract::State;
use domain::ids::SignalId;
use http_kit::editor::Actor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// To whom a signal is handed.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Referral {
    /// The contact: one of `contacts` of the signal.
    #[schema(example = "zorginspectie")]
    contact_id: String,
    /// Who was spoken to, under what reference; at most 4,000 graphemes. Kept, sealed, in the log.
    note: Option<String>,
}

/// Hands a signal to a contact, the first or a further one. The inspectorate is told by mail that it waits.
#[utoipa::path(post, path = "/api/editorial/v1/signals/{id}/refer", operation_id = "refer_signal",
tag = "editorial signals", params(("id" = Uuid, Path, description = "The signal")), request_body = Referral,
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The signal as it stands now", body = Signal),
    (status = 403, description = "`csrf_token_invalid`, or `signal_forbidden`: for senior editors", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`signal_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`signal_state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn refer_signal(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    Json(referral): Json<Referral>,
) -> Result<Json<Signal>, Problem> {
    let full = platform
        .desk
        .refer_signal(&editor, SignalId(id), &referral.contact_id, &referral.note.unwrap_or_default())
        .await?;
    Ok(Json(Signal::of(full, &platform.desk)))
}
