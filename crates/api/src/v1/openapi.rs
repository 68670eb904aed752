//! `GET /api/v1/openapi.json`

use axum::Extension;
use axum::body::Bytes;
use axum::http::header::{CONTENT_TYPE, ETAG};
use axum::response::IntoResponse;
use http_kit::caching;

/// The description, ready to be sent with its tag.
#[derive(Clone, Debug)]
pub(crate) struct Described {
    json: Bytes,
    etag: String,
}

impl Described {
    /// `json` is the description.
    pub(crate) fn new(json: Vec<u8>) -> Self {
        Self { etag: caching::etag_of(&json), json: json.into() }
    }
}

/// This description (OpenAPI 3.1).
#[utoipa::path(get, path = "/api/v1/openapi.json", operation_id = "get_openapi", tag = "about", responses(
    (status = 200, description = "The description", body = Object),
    (status = 304, description = "The same as `If-None-Match` names"),
))]
pub(crate) async fn get_openapi(Extension(described): Extension<Described>) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json".to_owned()), (ETAG, described.etag)], described.json)
}
