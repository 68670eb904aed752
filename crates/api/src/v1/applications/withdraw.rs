//! `DELETE /api/v1/applications/{token}`

use axum::extract::State;
use axum::http::StatusCode;
use domain::Redacted;
use http_kit::{Path, Platform, Problem};

/// Takes the own application back, and erases the contact person. Doing it again changes nothing.
#[utoipa::path(delete, path = "/api/v1/applications/{token}", operation_id = "withdraw_application",
tag = "programmes", params(("token" = String, Path, description = "The secret of the link in every mail about it")),
responses(
    (status = 204, description = "Taken back"),
    (status = 404, description = "`link_unknown`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`application_state_forbids`: it takes part already", body = Problem,
        content_type = "application/problem+json"),
))]
pub(crate) async fn withdraw_application(
    State(platform): State<Platform>,
    Path(token): Path<Redacted<String>>,
) -> Result<StatusCode, Problem> {
    let applicant = platform.submissions.applicant(token.expose()).await?;
    platform.submissions.withdraw_application(&applicant).await?;
    Ok(StatusCode::NO_CONTENT)
}
