//! `GET` and `PUT /api/provider/v1/notifications`, and `PUT /api/provider/v1/facilities/{id}/notifications`

use super::list::Wanted;
use crate::shapes::words;
use axum::extract::State;
use domain::NewsFrequency;
use domain::ids::FacilityId;
use http_kit::provider::{MemberActor, MemberReader};
use http_kit::{Json, Path, Platform, Problem, Query};
use onboarding::MyNotification;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// How the caller hears that reviews of a facility come online.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NotificationChoice {
    /// The facility.
    facility_id: Uuid,
    /// Its name.
    facility: String,
    /// How often a mail comes.
    #[schema(value_type = words::NewsFrequency)]
    frequency: NewsFrequency,
}

impl From<MyNotification> for NotificationChoice {
    fn from(mine: MyNotification) -> Self {
        Self { facility_id: mine.facility.id.0, facility: mine.facility.name, frequency: mine.frequency }
    }
}

/// A page of them.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct NotificationChoicePage {
    /// Those of this page, by name of the facility in addresses.
    items: Vec<NotificationChoice>,
    /// Pass it as `cursor` to get what follows; null on the last page.
    next_cursor: Option<String>,
    /// Language of every mail to the caller, ISO 639-1.
    language: String,
}

/// In which language mails come.
#[derive(Clone, Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct MailLanguage {
    /// Language of every mail to the caller: `nl`, `fr` or `en`.
    language: String,
}

/// How often a mail is to come.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChosenFrequency {
    /// How often.
    #[schema(value_type = words::NewsFrequency)]
    frequency: NewsFrequency,
}

/// How the caller hears that reviews of the facilities of the own organisations come online.
#[utoipa::path(get, path = "/api/provider/v1/notifications", operation_id = "list_notifications",
tag = "provider", params(Wanted), security(("provider_session" = [])), responses(
    (status = 200, description = "A page of facilities", body = NotificationChoicePage),
))]
pub(crate) async fn list_notifications(
    State(platform): State<Platform>,
    MemberReader(member): MemberReader,
    Query(wanted): Query<Wanted>,
) -> Result<Json<NotificationChoicePage>, Problem> {
    let limit = wanted.limit_or_usual();
    let cursor = wanted.into_cursor();
    let page = platform.providers.notifications(&member, cursor.as_deref(), limit).await?;
    let items = page.items.into_iter().map(NotificationChoice::from).collect();
    let language = member.language().code().to_owned();
    Ok(Json(NotificationChoicePage { items, next_cursor: page.next_cursor, language }))
}

/// Chooses the language of every mail to the caller, whatever it is about.
#[utoipa::path(put, path = "/api/provider/v1/notifications", operation_id = "choose_mail_language",
tag = "provider", request_body = MailLanguage, security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Chosen", body = MailLanguage),
))]
pub(crate) async fn choose_mail_language(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Json(chosen): Json<MailLanguage>,
) -> Result<Json<MailLanguage>, Problem> {
    let language = platform.providers.choose_language(&member, &chosen.language).await?;
    Ok(Json(MailLanguage { language: language.code().to_owned() }))
}

/// Chooses how often a mail comes about a facility: for the caller alone.
#[utoipa::path(put, path = "/api/provider/v1/facilities/{id}/notifications", operation_id = "choose_notification",
tag = "provider", params(("id" = Uuid, Path, description = "The facility")), request_body = ChosenFrequency,
security(("provider_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Chosen", body = NotificationChoice),
    (status = 404, description = "`facility_not_found`, also where somebody else runs it", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn choose_notification(
    State(platform): State<Platform>,
    MemberActor(member): MemberActor,
    Path(id): Path<Uuid>,
    Json(chosen): Json<ChosenFrequency>,
) -> Result<Json<NotificationChoice>, Problem> {
    let facility = FacilityId(id);
    Ok(Json(platform.providers.choose_notification(&member, facility, chosen.frequency).await?.into()))
}
