//! `POST /api/v1/notices/{id}/confirmation`

use super::NoticeStatus;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::NoticeId;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Sends the mail with the link again, with a new link. Bounded in number and pace.
#[utoipa::path(post, path = "/api/v1/notices/{id}/confirmation", operation_id = "resend_notice",
tag = "notices", params(("id" = Uuid, Path, description = "The notice")),
request_body(content = NoBody, description = "Nothing"), responses(
    (status = 202, description = "The mail is on its way", body = NoticeStatus),
    (status = 404, description = "`notice_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`already_confirmed`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`mail_too_soon`, `too_many_mails` or `too_many_requests`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn resend_notice(
    State(platform): State<Platform>,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<(StatusCode, Json<NoticeStatus>), Problem> {
    let given = platform.submissions.resend_notice(NoticeId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(given.into())))
}
