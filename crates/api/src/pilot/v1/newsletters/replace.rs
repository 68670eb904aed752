//! `PUT /api/pilot/v1/newsletters/{id}`

use crate::shapes::newsletter::{NewsletterItem, NewsletterWords, texts};
use axum::extract::State;
use domain::ids::NewsletterId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// What a draft says from now on.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"version": 1, "texts": {"nl": {"subject": "Nieuws", "body": "Twintig voorzieningen doen mee."}}}))]
pub(crate) struct ChangedNewsletter {
    /// The version that was changed.
    version: u32,
    /// What it says by language; languages that are left out fall away.
    texts: BTreeMap<String, NewsletterWords>,
}

/// Changes a draft.
#[utoipa::path(put, path = "/api/pilot/v1/newsletters/{id}", operation_id = "change_newsletter", tag = "pilot",
params(("id" = Uuid, Path, description = "The newsletter")), request_body = ChangedNewsletter,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The draft", body = NewsletterItem),
    (status = 404, description = "`newsletter_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`newsletter_sent` or `newsletter_changed`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn change_newsletter(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(changed): Json<ChangedNewsletter>,
) -> Result<Json<NewsletterItem>, Problem> {
    let texts = texts(changed.texts);
    let written = platform.desk.change_newsletter(&manager, NewsletterId(id), changed.version, texts).await?;
    Ok(Json(written.into()))
}
