//! `GET /api/v1/openapi.json`

use axum::Extension;
use http_kit::Rendered;

/// The description, ready to be sent.
#[derive(Clone, Debug)]
pub(crate) struct Described(pub(crate) Rendered);

/// This description (OpenAPI 3.1).
#[utoipa::path(get, path = "/api/v1/openapi.json", operation_id = "get_openapi", tag = "about", responses(
    (status = 200, description = "The description", body = Object),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_openapi(Extension(described): Extension<Described>) -> Rendered {
    described.0
}
