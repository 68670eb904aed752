//! Calls that change something and need nothing but their address.

use super::{body, json};
use crate::problem::Problem;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The body of a call that needs none: nothing at all, or the empty JSON object that many clients send
/// with every POST. The content type may then be missing. Anything else is refused as [`super::Json`]
/// refuses it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = EmptyObject, example = json!({}))]
pub struct NoBody {}

impl<S: Send + Sync> FromRequest<S> for NoBody {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let headers = request.headers().clone();
        let bytes = body::read(request, state).await?;
        if bytes.is_empty() {
            return Ok(Self {});
        }
        if headers.contains_key(CONTENT_TYPE) {
            body::expect_content_type(&headers, "application/json")?;
        }
        json::read(&bytes)
    }
}
