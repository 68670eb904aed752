//! `POST /api/v1/reviews/{id}/verification`

use super::ReviewStatus;
use axum::extract::State;
use axum::http::StatusCode;
use domain::ids::ReviewId;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use uuid::Uuid;

/// Sends the mail with the link again, with a new link. Bounded in number and pace.
#[utoipa::path(post, path = "/api/v1/reviews/{id}/verification", operation_id = "resend_verification",
tag = "reviews", params(("id" = Uuid, Path, description = "The review")),
request_body(content = NoBody, description = "Nothing"), responses(
    (status = 202, description = "The mail is on its way", body = ReviewStatus),
    (status = 404, description = "`review_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`already_verified`", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "`mail_too_soon`, `too_many_mails` or `too_many_requests`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn resend_verification(
    State(platform): State<Platform>,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<(StatusCode, Json<ReviewStatus>), Problem> {
    let submitted = platform.submissions.resend(ReviewId(id)).await?;
    Ok((StatusCode::ACCEPTED, Json(submitted.into())))
}
