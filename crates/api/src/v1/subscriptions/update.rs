//! `PUT /api/v1/subscriptions/{token}/{id}`

use crate::shapes::words;
use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use domain::ids::SubscriptionId;
use domain::subscription::Frequency;
use http_kit::{Json, Path, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// How often a mail is wanted.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubscriptionChange {
    /// How often at most.
    #[schema(value_type = words::Frequency)]
    frequency: Frequency,
}

/// Changes how often a mail goes out.
#[utoipa::path(put, path = "/api/v1/subscriptions/{token}/{id}", operation_id = "update_subscription",
tag = "subscriptions", params(
    ("token" = String, Path, description = "The secret of the link to manage, in every mail"),
    ("id" = Uuid, Path, description = "The subscription"),
), request_body = SubscriptionChange, responses(
    (status = 204, description = "Changed"),
    (status = 404, description = "`link_unknown` or `subscription_not_found`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn update_subscription(
    State(platform): State<Platform>,
    Path((token, id)): Path<(Redacted<String>, Uuid)>,
    Json(change): Json<SubscriptionChange>,
) -> Result<StatusCode, Problem> {
    let subscriber = platform.submissions.subscriber(token.expose()).await?;
    platform.submissions.change_frequency(&subscriber, SubscriptionId(id), change.frequency).await?;
    Ok(StatusCode::NO_CONTENT)
}
