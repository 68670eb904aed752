//! `POST /api/pilot/v1/organisations/{id}/letter`

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::ids::OrganisationId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use moderation::LetterDraft;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A letter to print and to post.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOrganisationLetter {
    /// The facility of the organisation to whose address in the register it goes.
    facility: Uuid,
    /// `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: String,
}

/// Makes a letter with a new code, which works once, for thirty days; an earlier letter stops to. The code stands on the
/// paper only: an owner types it.
#[utoipa::path(post, path = "/api/pilot/v1/organisations/{id}/letter", operation_id = "create_organisation_letter",
tag = "pilot", params(("id" = Uuid, Path, description = "The organisation")), request_body = NewOrganisationLetter,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "What to print", body = Vec<u8>, content_type = "application/pdf"),
    (status = 404, description = "`organisation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`organisation_verified`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn create_organisation_letter(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(given): Json<NewOrganisationLetter>,
) -> Result<impl IntoResponse, Problem> {
    let draft = LetterDraft { facility: given.facility.to_string(), language: given.language };
    let base = &platform.base_url;
    let made = platform.desk.organisation_letter(&manager, OrganisationId(id), &draft, base).await?;
    let name = format!("attachment; filename=\"{}\"", made.file_name);
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], made.pdf))
}
