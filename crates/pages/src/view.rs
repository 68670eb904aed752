//! What use cases answer, as contexts of pages.

pub(crate) mod bulk;
pub(crate) mod case;
pub(crate) mod compare;
pub(crate) mod conduct;
pub(crate) mod decision;
pub(crate) mod facets;
pub(crate) mod facility;
pub(crate) mod figures;
pub(crate) mod form;
pub(crate) mod json_ld;
pub(crate) mod manage;
pub(crate) mod notices;
pub(crate) mod promise;
pub(crate) mod qr;
pub(crate) mod queue;
pub(crate) mod reference;
pub(crate) mod review;
pub(crate) mod signals;
pub(crate) mod steps;
pub(crate) mod subscriptions;
pub(crate) mod team;
pub(crate) mod ties;
pub(crate) mod transparency;

use crate::visit::Visit;
use http_kit::Platform;
use moderation::Editor;
use templates::{Language, Notice, Shell, SignedIn};

/// The language of the desk and the inspectorate.
pub(crate) const LANGUAGE: Language = Language::NL;

/// The frame of a public page, in the language of its address.
pub(crate) fn public(platform: &Platform, visit: &Visit, path: &str) -> Shell {
    let shell = Shell::new(visit.language, path, platform.demo);
    shell.at_address(&platform.base_url, visit.here.clone())
}

/// The frame of a page that exists in Dutch only.
pub(crate) fn dutch(platform: &Platform, path: &str) -> Shell {
    Shell::new(LANGUAGE, path, platform.demo)
}

/// The frame of a page of the desk.
pub(crate) fn desk(platform: &Platform, editor: &Editor, path: &str) -> Shell {
    dutch(platform, path).signed_in(SignedIn {
        name: editor.name().expose().clone(),
        senior: editor.role().decides_escalated(),
        csrf_token: editor.csrf_token().expose().clone(),
    })
}

/// The notice that an address names, if it names one.
pub(crate) fn notice(code: Option<&str>) -> Option<Notice> {
    code.and_then(Notice::from_code)
}

/// One of our own full addresses as a path, so that a link works under whatever name we are reached, and in
/// whatever language.
pub(crate) fn local(platform: &Platform, url: &str) -> String {
    let path = url.strip_prefix(platform.base_url.as_ref()).unwrap_or(url);
    Language::split(path).map_or(path, |(_, path)| path).to_owned()
}
