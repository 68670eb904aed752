//! `POST /api/pilot/v1/programmes/{id}/newsletters`

use crate::shapes::newsletter::{NewsletterItem, NewsletterWords, texts};
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A newsletter to be written.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"texts": {"nl": {"subject": "Nieuws over de piloot", "body": "Twintig voorzieningen doen mee."}}}))]
pub(crate) struct NewNewsletter {
    /// What it says by language; Dutch there always is. Who reads another language gets the Dutch text where theirs
    /// is left out.
    texts: BTreeMap<String, NewsletterWords>,
}

/// Begins a newsletter of a programme: a draft, which nobody gets.
#[utoipa::path(post, path = "/api/pilot/v1/programmes/{id}/newsletters", operation_id = "create_newsletter",
tag = "pilot", params(("id" = String, Path, description = "The programme")), request_body = NewNewsletter,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "The draft", body = NewsletterItem),
    (status = 404, description = "`programme_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_newsletter(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<String>,
    Json(new): Json<NewNewsletter>,
) -> Result<(StatusCode, Json<NewsletterItem>), Problem> {
    let written = platform.desk.write_newsletter(&manager, &id, texts(new.texts)).await?;
    Ok((StatusCode::CREATED, Json(written.into())))
}
