//! `POST /api/v1/subscriptions`

use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::FacilityId;
use domain::subscription::{Followed, Frequency};
use domain::{FieldError, Redacted, RuleError, Sector};
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use submission::SubscribeDraft;
use utoipa::ToSchema;
use uuid::Uuid;

/// What somebody wants to follow: exactly one of `facility_id`, `municipality`, `sector` and `programme`.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({"municipality": "Gent", "email": "nora@voorbeeld.be", "frequency": "weekly"}))]
pub(crate) struct NewSubscription {
    /// A facility.
    facility_id: Option<Uuid>,
    /// All facilities of a municipality, by its Dutch name.
    municipality: Option<String>,
    /// All facilities of a sector.
    #[schema(value_type = Option<words::Sector>)]
    sector: Option<Sector>,
    /// The newsletter of a programme, by its id. It comes when there is one, whatever `frequency` says.
    #[schema(example = "platform")]
    programme: Option<String>,
    /// Where the mails go. Kept encrypted, and erased with the last subscription.
    #[schema(value_type = String, format = Email)]
    email: Redacted<String>,
    /// How often at most; nothing is sent when there is nothing new. `weekly` when left out.
    #[schema(value_type = Option<words::Frequency>)]
    frequency: Option<Frequency>,
    /// Language of the mails: `nl`, `fr` or `en`; `nl` when left out.
    #[schema(example = "nl")]
    language: Option<String>,
}

/// The answer, whatever the mailbox follows already.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct SubscriptionAsked {
    /// `awaiting_confirmation`: nothing is sent before the link from the mail is used.
    #[schema(example = "awaiting_confirmation")]
    status: &'static str,
}

/// Asks for a subscription. A mail with a link to confirm goes out; nobody can tell from the answer what the mailbox
/// follows.
#[utoipa::path(post, path = "/api/v1/subscriptions", operation_id = "create_subscription", tag = "subscriptions",
request_body = NewSubscription, responses(
    (status = 202, description = "If the address can be reached, a mail is on its way", body = SubscriptionAsked),
    (status = 404, description = "`facility_not_found`, `municipality_not_found` or `programme_not_found`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn create_subscription(
    State(platform): State<Platform>,
    Json(asked): Json<NewSubscription>,
) -> Result<(StatusCode, Json<SubscriptionAsked>), Problem> {
    platform.submissions.subscribe(&asked.draft()?).await?;
    Ok((StatusCode::ACCEPTED, Json(SubscriptionAsked { status: "awaiting_confirmation" })))
}

impl NewSubscription {
    fn draft(self) -> Result<SubscribeDraft, RuleError> {
        let followed = match (self.facility_id, self.municipality, self.sector, self.programme) {
            (Some(id), None, None, None) => Followed::Facility(FacilityId(id)),
            (None, Some(name), None, None) => Followed::Municipality(name),
            (None, None, Some(sector), None) => Followed::Sector(sector),
            (None, None, None, Some(id)) => Followed::Programme(id),
            _ => {
                let detail = "Kies één voorziening, één gemeente, één sector of één programma.";
                return Err(RuleError::invalid(vec![FieldError::new("", "choose_one", detail)]));
            }
        };
        Ok(SubscribeDraft {
            followed,
            email: self.email,
            frequency: self.frequency.unwrap_or(Frequency::Weekly),
            language: self.language.unwrap_or_else(|| "nl".to_owned()),
        })
    }
}
