//! `POST /api/v1/manage/{token}/proposal/accept`

use super::Holder;
use super::text::AmendedReview;
use axum::extract::State;
use http_kit::{Json, NoBody, Platform, Problem};

/// Accepts the text that an editor proposed: it is a version of its own, public at once.
#[utoipa::path(post, path = "/api/v1/manage/{token}/proposal/accept", operation_id = "accept_proposal",
tag = "manage", params(("token" = String, Path, description = "The secret of the link from the mail")),
request_body(content = NoBody, description = "Nothing"), responses(
    (status = 200, description = "The proposed text is public", body = AmendedReview),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`state_forbids` or `nothing_proposed`", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn accept_proposal(
    State(platform): State<Platform>,
    Holder(writer): Holder,
    _: NoBody,
) -> Result<Json<AmendedReview>, Problem> {
    Ok(Json(platform.submissions.accept(&writer).await?.into()))
}
