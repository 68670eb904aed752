//! `POST /api/editorial/v1/signals`

use crate::shapes::signal::SignalItem;
use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::CaseId;
use domain::{SignalKind, Urgency};
use http_kit::editor::Actor;
use http_kit::{Json, Platform, Problem};
use moderation::SignalDraft;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// What an editor saw.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewSignal {
    /// The case whose text shows it, in whatever state; nobody need hold it.
    case_id: Uuid,
    /// What it is about.
    #[schema(value_type = words::SignalKind)]
    kind: SignalKind,
    /// How fast somebody must know; `serious` where nothing is said.
    #[schema(value_type = Option<words::Urgency>)]
    urgency: Option<Urgency>,
    /// What was seen, in own words: 10 to 4,000 graphemes.
    description: String,
    /// What of the text shows it: at most 2,000 graphemes.
    quote: Option<String>,
}

/// What opening a signal did.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct OpenedSignal {
    /// The signal.
    signal: SignalItem,
    /// Whether one of the same kind was open already: what was seen now stands in its log.
    merged: bool,
}

/// Opens a signal about the review of a case. It waits for no decision, and no decision closes it. Where one
/// of the same kind is open, what was seen is added to that one.
#[utoipa::path(post, path = "/api/editorial/v1/signals", operation_id = "open_signal", tag = "editorial signals",
request_body = NewSignal, security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Opened", body = OpenedSignal),
    (status = 200, description = "Added to one that is open", body = OpenedSignal),
    (status = 404, description = "`case_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn open_signal(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Json(new): Json<NewSignal>,
) -> Result<(StatusCode, Json<OpenedSignal>), Problem> {
    let case = CaseId(new.case_id);
    let draft = SignalDraft {
        kind: new.kind,
        urgency: new.urgency.unwrap_or(Urgency::Serious),
        description: new.description,
        quote: new.quote.unwrap_or_default(),
    };
    Ok(answer(platform.desk.open_signal(&editor, case, &draft).await?))
}

/// 201 for a new signal, 200 for one that was open.
pub(crate) fn answer(opened: moderation::OpenedSignal) -> (StatusCode, Json<OpenedSignal>) {
    let status = if opened.merged { StatusCode::OK } else { StatusCode::CREATED };
    (status, Json(OpenedSignal { signal: opened.item.into(), merged: opened.merged }))
}
