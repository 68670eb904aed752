//! `DELETE /api/v1/subscriptions/{token}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use http_kit::{Path, Platform, Problem};

/// Ends everything a mailbox follows, and erases its address.
#[utoipa::path(delete, path = "/api/v1/subscriptions/{token}", operation_id = "delete_subscriptions",
tag = "subscriptions", params(("token" = String, Path, description = "The secret of the link to manage, in every mail")),
responses(
    (status = 204, description = "Nothing of it is left"),
    (status = 404, description = "`link_unknown`, also once nothing is followed", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn delete_subscriptions(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<StatusCode, Problem> {
    let subscriber = platform.submissions.subscriber(token.expose()).await?;
    platform.submissions.stop_subscriptions(&subscriber).await?;
    Ok(StatusCode::NO_CONTENT)
}
