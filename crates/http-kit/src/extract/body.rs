//! Content type and bytes of a body.

use crate::guard;
use crate::problem::Problem;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderMap, StatusCode};

/// Checks that the content type is `media_type`, in UTF-8 if it names a charset.
pub(super) fn expect_content_type(headers: &HeaderMap, media_type: &'static str) -> Result<(), Problem> {
    let mut lines = headers.get_all(CONTENT_TYPE).iter();
    let accepted = match (lines.next(), lines.next()) {
        (Some(only), None) => only.to_str().is_ok_and(|value| accepts(value, media_type)),
        _ => false,
    };
    if accepted {
        return Ok(());
    }
    let detail = format!("Stuur dit als {media_type}, in UTF-8.");
    Err(Problem::http(StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", detail))
}

fn accepts(value: &str, media_type: &str) -> bool {
    let mut parts = value.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default();
    essence.eq_ignore_ascii_case(media_type)
        && parts.filter_map(|parameter| parameter.split_once('=')).all(|(name, value)| {
            !name.trim().eq_ignore_ascii_case("charset")
                || value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        })
}

/// Reads the whole body, within the limit.
pub(super) async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            guard::too_large()
        } else {
            let detail = "Je bericht kwam niet helemaal aan.";
            Problem::http(StatusCode::BAD_REQUEST, "body_incomplete", detail)
        }
    })
}
