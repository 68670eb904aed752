//! `GET /api/pilot/v1/newsletters/{id}`

use crate::shapes::newsletter::NewsletterItem;
use axum::extract::State;
use domain::ids::NewsletterId;
use http_kit::pilot::PilotReader;
use http_kit::{Json, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A newsletter as it looks in a mailbox.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NewsletterLook {
    /// The language.
    #[schema(example = "nl")]
    language: &'static str,
    /// One line.
    subject: String,
    /// The plain text.
    text: String,
    /// The HTML document.
    html: String,
}

/// A newsletter with how it looks.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct FullNewsletter {
    #[serde(flatten)]
    newsletter: NewsletterItem,
    /// How it looks in each language in which it is written.
    previews: Vec<NewsletterLook>,
}

/// A newsletter, how it looks, and how far it has come.
#[utoipa::path(get, path = "/api/pilot/v1/newsletters/{id}", operation_id = "get_newsletter", tag = "pilot",
params(("id" = Uuid, Path, description = "The newsletter")), security(("pilot_session" = [])), responses(
    (status = 200, description = "The newsletter", body = FullNewsletter),
    (status = 404, description = "`newsletter_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn get_newsletter(
    State(platform): State<Platform>,
    PilotReader(manager): PilotReader,
    Path(id): Path<Uuid>,
) -> Result<Json<FullNewsletter>, Problem> {
    let id = NewsletterId(id);
    let newsletter = platform.desk.newsletter(&manager, id).await?.into();
    let looks = platform.desk.preview_newsletter(&manager, id).await?;
    let look = |one: moderation::NewsletterPreview| NewsletterLook {
        language: one.language.code(),
        subject: one.subject,
        text: one.text,
        html: one.html,
    };
    Ok(Json(FullNewsletter { newsletter, previews: looks.into_iter().map(look).collect() }))
}
