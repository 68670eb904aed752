//! Who is at the desk, and where to go after signing in.

use crate::address::Address;
use crate::respond;
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::editor::Reader;
use http_kit::{Platform, Problem, session};
use moderation::Editor;

/// Where an editor starts.
pub(super) const QUEUE: &str = "/redactie/wachtrij";

/// An editor who is signed in. Anybody else is sent to the form to sign in, and back afterwards.
#[derive(Clone, Debug)]
pub(crate) struct AtDesk(pub Editor);

impl FromRequestParts<Platform> for AtDesk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Response> {
        match Reader::from_request_parts(parts, platform).await {
            Ok(Reader(editor)) => Ok(Self(editor)),
            Err(problem) if problem.status().is_server_error() => Err(problem.into_response()),
            Err(problem) if problem.code() == "second_factor_missing" => {
                Err(respond::see_other("/redactie/account").unwrap_or_else(IntoResponse::into_response))
            }
            Err(_) => {
                let login = Address::new("/redactie").with("next", way_back(parts));
                Err(respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response))
            }
        }
    }
}

impl AtDesk {
    /// Refuses a form that does not carry the session's token: 403.
    pub(super) fn check(&self, headers: &axum::http::HeaderMap, token: &str) -> Result<(), Problem> {
        session::check_csrf(headers, Some(token), self.0.csrf_token().expose())
    }
}

/// The page that was asked for; for a form, the page it stands on.
fn way_back(parts: &Parts) -> String {
    let path = parts.uri.path();
    if parts.method == Method::GET {
        return parts.uri.path_and_query().map_or(path, |both| both.as_str()).to_owned();
    }
    let pages = ["/redactie/zaak/", "/redactie/signaal/"];
    let of = |page: &str| Some(format!("{page}{}", path.strip_prefix(page)?.split('/').next()?));
    pages.into_iter().find_map(of).unwrap_or_else(|| QUEUE.to_owned())
}

/// Where to go after signing in: a page of the desk, whatever the address asks for. A browser reads a
/// backslash as a slash and drops tabs and line ends, so only plain characters pass.
pub(super) fn safe_next(next: Option<&str>) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~?=&%".contains(&byte);
    match next {
        Some(next)
            if next.starts_with("/redactie/")
                && next.len() <= 512
                && next.bytes().all(plain)
                && !next.contains("//")
                && !next.contains("..") =>
        {
            next.to_owned()
        }
        _ => QUEUE.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_desk_are_gone_to() {
        for good in [
            "/redactie/wachtrij?staat=open&cursor=abc%3D",
            "/redactie/zaak/018bcfe5-6800-7000-8000-000000000001",
        ] {
            assert_eq!(safe_next(Some(good)), good);
        }
        for bad in [
            "https://elders.example/",
            "//elders.example",
            "/\\elders.example",
            "/redactie//elders",
            "/",
            "",
            "/redactie/../x",
            "/redactie/\r\nSet-Cookie: a=b",
            "/redactie/<b>",
            "javascript:alert(1)",
            "/redactiex",
        ] {
            assert_eq!(safe_next(Some(bad)), QUEUE, "{bad}");
        }
        assert_eq!(safe_next(None), QUEUE);
    }
}
