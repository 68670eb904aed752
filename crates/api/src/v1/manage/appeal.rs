//! `POST /api/v1/manage/{token}/appeal`

use super::Holder;
use crate::v1::reviews::ReviewStatus;
use axum::extract::State;
use axum::http::StatusCode;
use http_kit::{Json, Platform, Problem};
use serde::Deserialize;
use utoipa::ToSchema;

/// Why the writer disagrees.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Appeal {
    /// 10 to 4,000 graphemes.
    #[schema(example = "Ik noem niemand bij naam en vertel wat ik zelf heb meegemaakt.")]
    reason: String,
}

/// Brings a refusal or a take-down before another editor, within six months.
#[utoipa::path(post, path = "/api/v1/manage/{token}/appeal", operation_id = "appeal_decision", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")),
request_body = Appeal, responses(
    (status = 202, description = "Another editor will read it", body = ReviewStatus),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`state_forbids`, `appeal_too_late` or `newer_review_exists`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn appeal_decision(
    State(platform): State<Platform>,
    Holder(writer): Holder,
    Json(appeal): Json<Appeal>,
) -> Result<(StatusCode, Json<ReviewStatus>), Problem> {
    let submitted = platform.submissions.appeal(&writer, &appeal.reason).await?;
    Ok((StatusCode::ACCEPTED, Json(submitted.into())))
}
