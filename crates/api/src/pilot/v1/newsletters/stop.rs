//! `POST /api/pilot/v1/newsletters/{id}/stop`

use crate::shapes::newsletter::NewsletterItem;
use axum::extract::State;
use domain::ids::NewsletterId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use uuid::Uuid;

/// Stops a newsletter on its way. Mails that the mail server has are not taken back.
#[utoipa::path(post, path = "/api/pilot/v1/newsletters/{id}/stop", operation_id = "stop_newsletter", tag = "pilot",
params(("id" = Uuid, Path, description = "The newsletter")),
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "It is stopped", body = NewsletterItem),
    (status = 404, description = "`newsletter_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`newsletter_not_sending`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn stop_newsletter(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
) -> Result<Json<NewsletterItem>, Problem> {
    Ok(Json(platform.desk.stop_newsletter(&manager, NewsletterId(id)).await?.into()))
}
