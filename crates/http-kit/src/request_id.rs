//! The id of the request at hand, for the problem document, the log and the `x-request-id` header.
//!
//! It is always made here and never taken from the caller: a caller's value in our log is a way to
//! forge log lines.

use axum::http::{HeaderName, HeaderValue, Response};
use std::future::Future;
use uuid::Uuid;

/// The response header that carries the id.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

tokio::task_local! {
    static CURRENT: Uuid;
}

/// The id of the request that this task answers; nothing outside a request.
pub fn current() -> Option<Uuid> {
    CURRENT.try_with(|id| *id).ok()
}

/// Runs `future` as the answer to the request `id`. Tasks that it spawns do not inherit the id.
pub async fn scope<F: Future>(id: Uuid, future: F) -> F::Output {
    CURRENT.scope(id, future).await
}

/// Writes the id into the response's `x-request-id`.
pub(crate) fn stamp<B>(response: &mut Response<B>, id: Uuid) {
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        response.headers_mut().insert(HEADER, value);
    }
}
