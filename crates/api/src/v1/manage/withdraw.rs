//! `DELETE /api/v1/manage/{token}`

use super::Holder;
use crate::v1::reviews::ReviewStatus;
use axum::extract::State;
use http_kit::{Json, Platform, Problem};

/// Takes a review back: readers no longer see it, and no editor need read it.
#[utoipa::path(delete, path = "/api/v1/manage/{token}", operation_id = "withdraw_review", tag = "manage",
params(("token" = String, Path, description = "The secret of the link from the mail")), responses(
    (status = 200, description = "Taken back", body = ReviewStatus),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`state_forbids`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw_review(
    State(platform): State<Platform>,
    Holder(writer): Holder,
) -> Result<Json<ReviewStatus>, Problem> {
    Ok(Json(platform.submissions.withdraw(&writer).await?.into()))
}
