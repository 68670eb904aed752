//! Who is at the inspectorate, and where to go after signing in.

use crate::address::Address;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use http_kit::inspector::InspectorReader;
use http_kit::{Platform, Problem, session};
use moderation::Inspector;

/// Where an inspector starts.
const SIGNALS: &str = "/inspectie/signalen";

/// An inspector who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtInspectorate(pub Inspector);

impl FromRequestParts<Platform> for AtInspectorate {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        match InspectorReader::from_request_parts(parts, platform).await {
            Ok(InspectorReader(inspector)) => Ok(Self(inspector)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(_) => {
                let login = Address::new("/inspectie").with("next", way_back(parts));
                Err(respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

impl AtInspectorate {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}

/// The page that was asked for; for a form, the page it stands on.
fn way_back(parts: &Parts) -> String {
    let path = parts.uri.path();
    if parts.method == Method::GET {
        return parts.uri.path_and_query().map_or(path, |both| both.as_str()).to_owned();
    }
    match path.strip_prefix("/inspectie/signaal/").and_then(|rest| rest.split('/').next()) {
        Some(id) => format!("/inspectie/signaal/{id}"),
        None => SIGNALS.to_owned(),
    }
}

/// Where to go after signing in: a page of the inspectorate, whatever the address asks for. A browser reads a
/// backslash as a slash and drops tabs and line ends, so only plain characters pass.
pub(super) fn safe_next(next: Option<&str>) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~?=&%".contains(&byte);
    let ours = |next: &&str| {
        next.starts_with("/inspectie/")
            && next.len() <= 512
            && next.bytes().all(plain)
            && !next.contains("//")
            && !next.contains("..")
    };
    next.filter(ours).unwrap_or(SIGNALS).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_inspectorate_are_gone_to() {
        let good = "/inspectie/signaal/018bcfe5-6800-7000-8000-000000000001?a=b%3D";
        assert_eq!(safe_next(Some(good)), good);
        for bad in [
            "https://elders.example/",
            "//elders.example",
            "/inspectie//x",
            "/redactie/wachtrij",
            "/inspectie/../x",
            "",
        ] {
            assert_eq!(safe_next(Some(bad)), SIGNALS, "{bad}");
        }
    }
}
