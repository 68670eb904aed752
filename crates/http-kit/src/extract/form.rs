//! Query parameters and form bodies.

use super::pairs::{self, Pairs, PairsError};
use super::{body, nul, shape};
use crate::problem::{FieldError, Problem};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{StatusCode, request::Parts};
use serde::de::DeserializeOwned;

/// The query's parameters. An empty parameter counts as not given. 422 names the parameter as
/// `/name`; 400 for what is no UTF-8.
#[derive(Clone, Copy, Debug, Default)]
pub struct Query<T>(pub T);

/// The body of a form (`application/x-www-form-urlencoded`). An empty field is none where the type says
/// `Option` and empty text elsewhere; a repeated name makes a list. 422 names the field as `/name`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> Query<T> {
    /// Reads a query without its question mark. Fails as the extractor does.
    pub fn parse(query: &str) -> Result<Self, Problem> {
        read(query.as_bytes(), false).map(Self)
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        Self::parse(parts.uri.query().unwrap_or_default())
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Form<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        body::expect_content_type(request.headers(), "application/x-www-form-urlencoded")?;
        let bytes = body::read(request, state).await?;
        read(&bytes, true).map(Self)
    }
}

fn read<T: DeserializeOwned>(input: &[u8], keep_empty: bool) -> Result<T, Problem> {
    let pairs = Pairs::parse(input, keep_empty).map_err(unreadable)?;
    pairs::deserialize(pairs).map_err(|error| {
        let message = error.inner().to_string();
        Problem::invalid(vec![shape::field_error(error.path(), &message)])
    })
}

fn unreadable(error: PairsError) -> Problem {
    match error {
        PairsError::NotUtf8 => {
            Problem::http(StatusCode::BAD_REQUEST, "malformed_parameters", "Dit is geen UTF-8.")
        }
        PairsError::Nul(name) => {
            let field: FieldError = nul::error(format!("/{}", shape::escape(&name)));
            Problem::invalid(vec![field])
        }
        PairsError::TooMany => {
            Problem::http(StatusCode::BAD_REQUEST, "malformed_parameters", "Dit zijn te veel velden.")
        }
    }
}
