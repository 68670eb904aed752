//! `POST /api/v1/notices/confirm`

use crate::shapes::words;
use axum::extract::State;
use domain::{NoticeState, Redacted};
use http_kit::{Json, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The secret of the link from the mail.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeConfirmation {
    /// What follows `/melding/bevestig/` in the link.
    #[schema(value_type = String)]
    token: Redacted<String>,
}

/// A confirmed notice.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ConfirmedNotice {
    /// Which notice.
    id: Uuid,
    /// Where it stands: an editor will look, unless the text is gone or changed by now.
    #[schema(value_type = words::NoticeState)]
    status: NoticeState,
    /// The page on which it is followed. Whoever has it can do so.
    #[schema(value_type = String, format = "uri")]
    track_url: Redacted<String>,
}

/// Confirms a notice with the link from the mail. The link works once.
#[utoipa::path(post, path = "/api/v1/notices/confirm", operation_id = "verify_notice", tag = "notices",
request_body = NoticeConfirmation, responses(
    (status = 200, description = "Confirmed", body = ConfirmedNotice),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`notice_exists`: there is one from the same mailbox about the same text",
        body = Problem, content_type = "application/problem+json"),
    (status = 410, description = "`link_used` or `link_expired`", body = Problem,
        content_type = "application/problem+json"),
    (status = 429, description = "`too_many_notices` of this mailbox wait, or `too_many_requests`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn verify_notice(
    State(platform): State<Platform>,
    Json(confirmation): Json<NoticeConfirmation>,
) -> Result<Json<ConfirmedNotice>, Problem> {
    let confirmed = platform.submissions.confirm_notice(confirmation.token.expose()).await?;
    Ok(Json(ConfirmedNotice { id: confirmed.id.0, status: confirmed.status, track_url: confirmed.track_url }))
}
