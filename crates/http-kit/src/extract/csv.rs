//! Lists that are sent as `text/csv`.

use super::body;
use crate::problem::Problem;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};

/// The bytes of a body of `text/csv`, as they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Csv(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Csv {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        body::expect_content_type(request.headers(), "text/csv")?;
        body::read(request, state).await.map(Self)
    }
}
