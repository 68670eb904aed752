//! `POST /api/editorial/v1/cases/next`

use crate::shapes::case::Case;
use crate::shapes::queue::CaseFilter;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use http_kit::editor::Actor;
use http_kit::{MaybeJson, Platform, Problem};

/// Takes the next case, of those that the filter asks for: first what a colleague handed over to the caller, then by
/// lane, due time and risk. Nobody else gets it. Cases that the caller may not judge are passed over, and so is what was
/// handed over to somebody else, until it is late.
#[utoipa::path(post, path = "/api/editorial/v1/cases/next", operation_id = "claim_next_case", tag = "editorial cases",
request_body(content = Option<CaseFilter>, description = "Which cases; all of them where there is no body"),
security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "The case, which the caller now holds", body = Case),
    (status = 204, description = "Nothing is left that the caller may take"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn claim_next_case(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    MaybeJson(filter): MaybeJson<CaseFilter>,
) -> Result<Response, Problem> {
    match platform.desk.next(&editor, &filter.into()).await? {
        Some(full) => Ok(super::answer(full, &platform)?.into_response()),
        None => Ok(StatusCode::NO_CONTENT.into_response()),
    }
}
