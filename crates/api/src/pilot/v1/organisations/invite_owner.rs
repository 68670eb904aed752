//! `POST /api/pilot/v1/organisations/{id}/owner`

use super::get::{FullPilotOrganisation, full};
use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use domain::ids::OrganisationId;
use http_kit::pilot::PilotActor;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::OwnerDraft;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The first owner of an organisation.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct FirstOwner {
    /// Name for colleagues, 1 to 100 characters.
    #[schema(value_type = String, example = "Noor Verzonnenmans")]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String, example = "noor@example.org")]
    email: Redacted<String>,
    /// As what the owner will reply.
    #[schema(value_type = crate::shapes::words::MemberFunction)]
    function: String,
    /// Language of the mail: `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: String,
}

impl From<FirstOwner> for OwnerDraft {
    fn from(given: FirstOwner) -> Self {
        let FirstOwner { name, email, function, language } = given;
        Self { name, email, function, language }
    }
}

/// Gives an owner to an organisation that has none: whoever is a member already becomes one at once, anybody else gets a
/// mail whose link works once, for fourteen days. Either takes the place of whoever was invited to be one before. What is
/// wrong is named as `/owner/email` and the like.
#[utoipa::path(post, path = "/api/pilot/v1/organisations/{id}/owner", operation_id = "invite_first_owner",
tag = "pilot", params(("id" = Uuid, Path, description = "The organisation")), request_body = FirstOwner,
security(("pilot_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "Invited, or the owner where `has_owner` says so", body = FullPilotOrganisation),
    (status = 404, description = "`organisation_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`has_owner`: owners invite their colleagues", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`too_soon`: a mail to this address was sent less than a minute ago", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn invite_first_owner(
    State(platform): State<Platform>,
    PilotActor(manager): PilotActor,
    Path(id): Path<Uuid>,
    Json(given): Json<FirstOwner>,
) -> Result<(StatusCode, Json<FullPilotOrganisation>), Problem> {
    let id = OrganisationId(id);
    platform.providers.invite_first_owner(&manager, id, &given.into()).await?;
    Ok((StatusCode::CREATED, Json(full(&platform, &manager, id).await?)))
}
