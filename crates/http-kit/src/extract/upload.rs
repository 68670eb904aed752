//! Forms with a file (`multipart/form-data`).

use crate::guard;
use crate::problem::Problem;
use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

/// Most parts of a form.
const MOST_PARTS: usize = 10;

/// The parts of a form with a file, in order, each under its name. What the file was called is not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload(Vec<(String, Bytes)>);

impl Upload {
    /// The bytes of a part; empty where there is none.
    pub fn bytes(&self, name: &str) -> &[u8] {
        self.0.iter().find(|(known, _)| known == name).map_or(&[], |(_, bytes)| bytes)
    }

    /// The text of a part; empty where there is none or where it is no UTF-8.
    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap_or_default()
    }
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let mut form = Multipart::from_request(request, state).await.map_err(|_| {
            let detail = "Stuur dit als multipart/form-data.";
            Problem::http(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", detail)
        })?;
        let mut parts = Vec::new();
        while let Some(part) = form.next_field().await.map_err(broken)? {
            if parts.len() == MOST_PARTS {
                let detail = "Dit zijn te veel velden.";
                return Err(Problem::http(StatusCode::BAD_REQUEST, "malformed_parameters", detail));
            }
            let name = part.name().unwrap_or_default().to_owned();
            parts.push((name, part.bytes().await.map_err(broken)?));
        }
        Ok(Self(parts))
    }
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands it over")]
fn broken(error: MultipartError) -> Problem {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return guard::too_large();
    }
    Problem::http(StatusCode::BAD_REQUEST, "body_incomplete", "Je bericht kwam niet helemaal aan.")
}
