//! `DELETE /api/v1/subscriptions/{token}/{id}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use domain::ids::SubscriptionId;
use http_kit::{Path, Platform, Problem};
use uuid::Uuid;

/// Ends a subscription. With the last one of a mailbox its address is erased. Ending it twice is no error.
#[utoipa::path(delete, path = "/api/v1/subscriptions/{token}/{id}", operation_id = "delete_subscription",
tag = "subscriptions", params(
    ("token" = String, Path, description = "The secret of the link to manage, in every mail"),
    ("id" = Uuid, Path, description = "The subscription"),
), responses(
    (status = 204, description = "Ended"),
    (status = 404, description = "`link_unknown` or `subscription_not_found` of this mailbox", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn delete_subscription(
    State(platform): State<Platform>,
    Path((token, id)): Path<(Redacted<String>, Uuid)>,
) -> Result<StatusCode, Problem> {
    let subscriber = platform.submissions.subscriber(token.expose()).await?;
    platform.submissions.stop_subscription(&subscriber, SubscriptionId(id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
