//! JSON bodies.

use super::strict::Strict;
use super::{body, nul, shape};
use crate::problem::Problem;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderValue, StatusCode, header::CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

/// A JSON body, in and out. In: 415, 413, 400 and 422 as the module says, with a JSON pointer to the
/// field for 422.
#[derive(Clone, Copy, Debug, Default)]
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        body::expect_content_type(request.headers(), "application/json")?;
        let bytes = body::read(request, state).await?;
        read(&bytes).map(Self)
    }
}

/// Reads bytes as JSON, strictly.
pub(super) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    parse(std::str::from_utf8(bytes).map_err(|_| malformed("Dit is geen UTF-8."))?)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(Strict(&mut reader)).map_err(|error| {
        match error.inner().classify() {
            Category::Data => {
                let message = error.inner().to_string();
                Problem::invalid(vec![shape::field_error(error.path(), &message)])
            }
            Category::Syntax | Category::Eof | Category::Io => not_json(error.inner()),
        }
    })?;
    reader.end().map_err(|error| not_json(&error))?;
    if nul::is_escaped_in(text) {
        return Err(Problem::invalid(nul::field_errors(text)));
    }
    Ok(value)
}

fn not_json(error: &serde_json::Error) -> Problem {
    malformed(&format!("Dit is geen geldige JSON: regel {}, teken {}.", error.line(), error.column()))
}

fn malformed(detail: &str) -> Problem {
    Problem::http(StatusCode::BAD_REQUEST, "malformed_json", detail)
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => {
                ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
            }
            Err(error) => Problem::internal(&error).into_response(),
        }
    }
}
