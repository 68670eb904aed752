//! The doors of the platform, each with accounts and sessions of its own: the desk, the inspectorate, providers,
//! the pilots.
//! Their pages to sign in and of the own account are the same.

use crate::address::Address;
use crate::{respond, view};
use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use http_kit::session::Area;
use http_kit::{Platform, Problem};
use moderation::Audience;
use serde::Deserialize;
use std::convert::Infallible;
use templates::forms::FormErrors;
use templates::pages::LoginPage;

/// A part of the platform where people sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Door {
    /// The path of the form to sign in, above every other page of this part.
    pub(crate) root: &'static str,
    /// The page of the own account.
    pub(crate) account: &'static str,
    /// Where people start.
    pub(crate) start: &'static str,
    /// The pages whose forms have addresses under their own.
    pages: &'static [&'static str],
    /// Whose sessions.
    pub(crate) audience: Audience,
    /// Whose cookie.
    pub(crate) area: Area,
}

/// What the address of a form to sign in says.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Arrival {
    /// The page to go to afterwards.
    next: Option<String>,
    /// What was just done.
    gedaan: Option<String>,
}

/// The editorial desk.
pub(crate) const DESK: Door = Door {
    root: "/redactie",
    account: "/redactie/account",
    start: "/redactie/wachtrij",
    pages: &["/redactie/zaak/", "/redactie/signaal/", "/redactie/samen/lot/", "/redactie/samen/"],
    audience: Audience::Editorial,
    area: Area::Editorial,
};

/// The inspectorate.
pub(crate) const INSPECTORATE: Door = Door {
    root: "/inspectie",
    account: "/inspectie/account",
    start: "/inspectie/signalen",
    pages: &["/inspectie/signaal/"],
    audience: Audience::Inspectorate,
    area: Area::Inspectorate,
};

/// Providers.
pub(crate) const PROVIDER: Door = Door {
    root: "/aanbieder",
    account: "/aanbieder/account",
    start: "/aanbieder/voorzieningen",
    pages: &["/aanbieder/waardering/", "/aanbieder/leden/"],
    audience: Audience::Provider,
    area: Area::Provider,
};

/// The pilots.
pub(crate) const PILOT: Door = Door {
    root: "/piloot",
    account: "/piloot/account",
    start: "/piloot/programmas",
    pages: &["/piloot/aanvraag/"],
    audience: Audience::Pilot,
    area: Area::Pilot,
};

impl Door {
    /// The door of an account.
    pub(crate) fn of(audience: Audience) -> Self {
        match audience {
            Audience::Editorial => DESK,
            Audience::Inspectorate => INSPECTORATE,
            Audience::Provider => PROVIDER,
            Audience::Pilot => PILOT,
        }
    }

    /// The form to sign in; whoever is signed in goes on to the page that was asked for.
    pub(crate) fn arrive<R>(
        self,
        platform: &Platform,
        arrival: &Arrival,
        signed_in: Result<R, Problem>,
    ) -> Result<Response, Problem> {
        let next = self.safe_next(arrival.next.as_deref());
        match signed_in {
            Ok(_) => respond::see_other(&next),
            Err(problem) if problem.status().is_server_error() => Err(problem),
            Err(problem) if problem.code() == "second_factor_missing" => respond::see_other(self.account),
            Err(_) => respond::ok(&LoginPage {
                shell: view::dutch(platform, self.root).with_notice(view::notice(arrival.gedaan.as_deref())),
                email: String::new(),
                next,
                errors: FormErrors::none(),
            }),
        }
    }

    /// Where somebody goes who may not see a page behind this door yet: to the form to sign in, and back
    /// afterwards, or to the own account to set up the second step.
    pub(crate) fn turn_away(self, parts: &Parts, problem: Problem) -> Response {
        if problem.status().is_server_error() {
            return problem.into_response();
        }
        if problem.code() == "second_factor_missing" {
            return respond::see_other(self.account).unwrap_or_else(IntoResponse::into_response);
        }
        let login = Address::new(self.root).with("next", self.way_back(parts));
        respond::see_other(&login.href()).unwrap_or_else(IntoResponse::into_response)
    }

    /// Where the code is asked for.
    pub(crate) fn code(self) -> String {
        format!("{}/aanmelden/code", self.root)
    }

    /// The page that was asked for; for a form, the page it stands on.
    pub(crate) fn way_back(self, parts: &Parts) -> String {
        let path = parts.uri.path();
        if parts.method == Method::GET {
            return parts.uri.path_and_query().map_or(path, |both| both.as_str()).to_owned();
        }
        let of = |page: &&str| Some(format!("{page}{}", path.strip_prefix(page)?.split('/').next()?));
        self.pages.iter().find_map(of).unwrap_or_else(|| self.start.to_owned())
    }

    /// Where to go after signing in: a page behind this door, whatever the address asks for. A browser reads
    /// a backslash as a slash and drops tabs and line ends, so only plain characters pass.
    pub(crate) fn safe_next(self, next: Option<&str>) -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~?=&%".contains(&byte);
        let ours = |next: &&str| {
            next.strip_prefix(self.root).is_some_and(|rest| rest.starts_with('/'))
                && next.len() <= 512
                && next.bytes().all(plain)
                && !next.contains("//")
                && !next.contains("..")
        };
        next.filter(ours).unwrap_or(self.start).to_owned()
    }
}

/// The door that a request came to, from its path.
impl<S: Sync> FromRequestParts<S> for Door {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let path = parts.uri.path();
        let behind = |door: &Door| {
            path.strip_prefix(door.root).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        Ok([INSPECTORATE, PROVIDER, PILOT].into_iter().find(behind).unwrap_or(DESK))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_behind_the_door_are_gone_to() {
        for (door, good) in [
            (DESK, "/redactie/wachtrij?staat=open&cursor=abc%3D"),
            (DESK, "/redactie/zaak/018bcfe5-6800-7000-8000-000000000001"),
            (INSPECTORATE, "/inspectie/signaal/018bcfe5-6800-7000-8000-000000000001?a=b%3D"),
        ] {
            assert_eq!(door.safe_next(Some(good)), good);
        }
        for bad in [
            "https://elders.example/",
            "//elders.example",
            "/\\elders.example",
            "/redactie//elders",
            "/inspectie//elders",
            "/",
            "",
            "/redactie/../x",
            "/inspectie/../x",
            "/redactie/\r\nSet-Cookie: a=b",
            "/redactie/<b>",
            "javascript:alert(1)",
            "/redactiex",
        ] {
            assert_eq!(DESK.safe_next(Some(bad)), DESK.start, "{bad}");
            assert_eq!(INSPECTORATE.safe_next(Some(bad)), INSPECTORATE.start, "{bad}");
        }
        assert_eq!(DESK.safe_next(None), DESK.start);
        assert_eq!(DESK.safe_next(Some("/inspectie/signalen")), DESK.start);
        assert_eq!(INSPECTORATE.safe_next(Some("/redactie/wachtrij")), INSPECTORATE.start);
    }
}
