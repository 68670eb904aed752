//! `POST /api/v1/subscriptions/confirm`

use axum::extract::State;
use domain::Redacted;
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The secret of the link from the mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubscriptionConfirmation {
    /// What follows `/abonnement/bevestig/` in the link.
    #[schema(value_type = String)]
    token: Redacted<String>,
}

/// A confirmed subscription.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ConfirmedSubscription {
    /// Which one.
    id: Uuid,
    /// The page with everything the mailbox follows. Whoever has it can change that.
    #[schema(value_type = String, format = "uri")]
    manage_url: Redacted<String>,
}

/// Confirms a subscription with the link from the mail. Doing it again changes nothing.
#[utoipa::path(post, path = "/api/v1/subscriptions/confirm", operation_id = "confirm_subscription",
tag = "subscriptions", request_body = SubscriptionConfirmation, responses(
    (status = 200, description = "Confirmed", body = ConfirmedSubscription),
    (status = 404, description = "`link_unknown`, also once the subscription has ended", body = Problem,
        content_type = "application/problem+json"),
    (status = 409, description = "`too_many_subscriptions` of this mailbox", body = Problem,
        content_type = "application/problem+json"),
    (status = 410, description = "`link_expired`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn confirm_subscription(
    State(platform): State<Platform>,
    Json(confirmation): Json<SubscriptionConfirmation>,
) -> Result<Json<ConfirmedSubscription>, Problem> {
    let confirmed = platform.submissions.confirm_subscription(confirmation.token.expose()).await?;
    Ok(Json(ConfirmedSubscription { id: confirmed.id.0, manage_url: confirmed.manage_url }))
}
