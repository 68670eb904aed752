//! JSON bodies that may be left out.

use super::{body, json};
use crate::problem::Problem;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

/// A JSON body, or the default where the call has none; the content type may then be missing. Anything else is
/// refused as [`super::Json`] refuses it.
#[derive(Clone, Copy, Debug, Default)]
pub struct MaybeJson<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Default> FromRequest<S> for MaybeJson<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let headers = request.headers().clone();
        let bytes = body::read(request, state).await?;
        if bytes.is_empty() {
            return Ok(Self(T::default()));
        }
        if headers.contains_key(CONTENT_TYPE) {
            body::expect_content_type(&headers, "application/json")?;
        }
        json::read(&bytes).map(Self)
    }
}
