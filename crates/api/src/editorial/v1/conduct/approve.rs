//! `POST /api/editorial/v1/code-of-conduct/{id}/approve`

use axum::extract::State;
use domain::ids::CodeId;
use http_kit::editor::Actor;
use http_kit::{Json, NoBody, Path, Platform, Problem};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;

/// The name that a version got.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = ApprovedCode)]
pub(crate) struct Approved {
    /// Its name.
    #[schema(example = "2026-2")]
    version: String,
}

/// Approves what another senior editor wrote and proposed; it takes effect on its date.
#[utoipa::path(post, path = "/api/editorial/v1/code-of-conduct/{id}/approve", operation_id = "approve_code_draft",
tag = "editorial code of conduct", params(("id" = Uuid, Path, description = "The draft or version")),
request_body(content = NoBody, description = "Nothing"), security(("editorial_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "Approved", body = Approved),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`senior_only`, `second_person` for who wrote or proposed it, or `csrf_token_invalid`",
        body = Problem, content_type = "application/problem+json"),
    (status = 404, description = "`code_not_found`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`code_state_forbids` or `stale_base`",
        body = Problem, content_type = "application/problem+json"),
    (status = 422, description = "`invalid_fields`: its date has come meanwhile",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn approve_code_draft(
    State(platform): State<Platform>,
    Actor(editor): Actor,
    Path(id): Path<Uuid>,
    _: NoBody,
) -> Result<Json<Approved>, Problem> {
    let version = platform.desk.approve_code(&editor, CodeId(id)).await?;
    Ok(Json(Approved { version }))
}
