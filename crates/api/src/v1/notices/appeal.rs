//! `POST /api/v1/notices/track/{token}/appeal`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use http_kit::{Json, Path, Platform, Problem};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// Why somebody disagrees with what came of a notice.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NoticeAppeal {
    /// Reasons, 10 to 4,000 graphemes.
    #[schema(example = "De naam van de medewerker staat nog altijd in de tekst.")]
    reason: String,
}

/// An appeal that was taken in.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct AppealTaken {
    /// Which appeal.
    id: Uuid,
}

/// Brings what came of a notice before another editor, within six months, free of charge.
#[utoipa::path(post, path = "/api/v1/notices/track/{token}/appeal", operation_id = "appeal_notice", tag = "notices",
params(("token" = String, Path, description = "The secret of the link from the mail")),
request_body = NoticeAppeal, responses(
    (status = 202, description = "Another editor will read it", body = AppealTaken),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`not_decided`, `not_public`, `already_appealed` or `appeal_too_late`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn appeal_notice(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
    Json(appeal): Json<NoticeAppeal>,
) -> Result<(StatusCode, Json<AppealTaken>), Problem> {
    let follower = platform.submissions.follower(token.expose()).await?;
    let id = platform.submissions.appeal_notice(&follower, &appeal.reason).await?;
    Ok((StatusCode::ACCEPTED, Json(AppealTaken { id: id.0 })))
}
