//! `POST /api/pilot/v1/newsletters/{id}/send`

use crate::shapes::newsletter::NewsletterItem;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::NewsletterId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// Which version is sent.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SentNewsletter {
    /// The version that was looked at.
    #[schema(example = 1)]
    version: u32,
}

/// Sends a draft to everybody on the list of its programme. How far it has come is in the newsletter.
#[utoipa::path(post, path = "/api/pilot/v1/newsletters/{id}/send", operation_id = "send_newsletter", tag = "pilot",
params(("id" = Uuid, Path, description = "The newsletter")), request_body = SentNewsletter,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 202, description = "It is on its way", body = NewsletterItem),
    (status = 404, description = "`newsletter_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`newsletter_sent`, `newsletter_changed` or `no_readers`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn send_newsletter(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(sent): Json<SentNewsletter>,
) -> Result<(StatusCode, Json<NewsletterItem>), Problem> {
    let record = platform.desk.send_newsletter(&manager, NewsletterId(id), sent.version).await?;
    Ok((StatusCode::ACCEPTED, Json(record.into())))
}
