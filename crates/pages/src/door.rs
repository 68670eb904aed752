//! The doors of the platform, each with accounts and sessions of its own: the desk, the inspectorate, providers,
//! the pilots.
//! Their pages to sign in and of the own account are the same.

use axum::extract::FromRequestParts;
use axum::http::Method;
use axum::http::request::Parts;
use http_kit::session::Area;
use moderation::Audience;
use std::convert::Infallible;

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
    pages: &["/aanbieder/waardering/"],
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
