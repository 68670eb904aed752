//! `POST /api/inspectorate/v1/account/second-factor`

use crate::shapes::team::Enrolment;
use axum::extract::State;
use http_kit::holder::InspectorHolderActor;
use http_kit::{Json, NoBody, Platform, Problem};

/// Begins to set up a second factor, or begins anew. It is asked for once it is confirmed.
#[utoipa::path(post, path = "/api/inspectorate/v1/account/second-factor", operation_id = "begin_inspector_second_factor",
tag = "inspectorate account", request_body(content = NoBody, description = "Nothing"), security(("inspectorate_session" = [], "csrf_token" = [])), responses(
    (status = 200, description = "What an authenticator app needs", body = Enrolment),
    (status = 401, description = "`no_session`", body = Problem, content_type = "application/problem+json"),
    (status = 403, description = "`csrf_token_invalid`", body = Problem, content_type = "application/problem+json"),
    (status = 409, description = "`second_factor_exists`",
        body = Problem, content_type = "application/problem+json"),
))]
pub(crate) async fn begin_inspector_second_factor(
    State(platform): State<Platform>,
    InspectorHolderActor(holder): InspectorHolderActor,
    _: NoBody,
) -> Result<Json<Enrolment>, Problem> {
    let begun = platform.desk.begin_second_factor(&holder).await?;
    Ok(Json(Enrolment { secret: begun.secret, uri: begun.uri }))
}
