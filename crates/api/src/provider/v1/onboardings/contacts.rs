//! `POST /api/provider/v1/onboardings/{id}/contacts` and `DELETE .../contacts/{contact}`

use super::read::MemberOnboarding;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use domain::ids::{ApplicationId, ContactId};
use http_kit::provider::MemberActor;
use http_kit::{Json, Path, Platform, Problem};
use onboarding::ContactDraft;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// A contact person to name.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewOnboardingContact {
    /// Name, 1 to 100 characters.
    #[schema(value_type = String, example = "Jana Verzonnenmans")]
    name: Redacted<String>,
    /// E-mail address.
    #[schema(value_type = String, example = "jana@example.org")]
    email: Redacted<String>,
    /// Telephone number, at most 40 characters.
    #[serde(default)]
    #[schema(value_type = String)]
    phone: Redacted<String>,
    /// As what the person works there: a function of members.
    #[schema(example = "supervisor")]
    function: String,
    /// Language of the mails: `nl`, `fr` or `en`.
    #[schema(example = "nl")]
    language: String,
}

/// Names a contact person of an application.
#[utoipa::path(post, path = "/api/provider/v1/onboardings/{id}/contacts", operation_id = "add_onboarding_contact",
tag = "provider", params(("id" = Uuid, Path, description = "The application")), request_body = NewOnboardingContact,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 201, description = "The checklist", body = MemberOnboarding),
    (status = 403, description = "`reader_only`: the caller only reads along", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`application_not_found`, also for somebody else's", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`too_many_contacts`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn add_onboarding_contact(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(given): Json<NewOnboardingContact>,
) -> Result<(StatusCode, Json<MemberOnboarding>), Problem> {
    let draft = ContactDraft {
        name: given.name.into_inner(),
        email: given.email.into_inner(),
        phone: given.phone.into_inner(),
        function: given.function,
        language: given.language,
    };
    let mine = platform.providers.name_contact(&member, ApplicationId(id), &draft).await?;
    Ok((StatusCode::CREATED, Json(mine.into())))
}

/// Forgets a contact person of an application.
#[utoipa::path(delete, path = "/api/provider/v1/onboardings/{id}/contacts/{contact}",
operation_id = "remove_onboarding_contact", tag = "provider",
params(("id" = Uuid, Path, description = "The application"), ("contact" = Uuid, Path, description = "The contact person")),
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The checklist", body = MemberOnboarding),
    (status = 403, description = "`reader_only`: the caller only reads along", body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`application_not_found`, also for somebody else's; `contact_not_found`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn remove_onboarding_contact(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path((id, contact)): Path<(Uuid, Uuid)>,
) -> Result<Json<MemberOnboarding>, Problem> {
    let found = platform.providers.remove_contact(&member, ApplicationId(id), ContactId(contact)).await?;
    Ok(Json(found.into()))
}
