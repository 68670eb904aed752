//! `/widget/{slug}` and `/widget/{slug}.js`: a facility's score on other sites.
//!
//! The only pages that may stand in somebody else's frame. They set no cookie, hold no script but the one that
//! makes the frame, and ask for nothing but one stylesheet of ours.

use crate::visit::Visit;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
};
use axum::response::{IntoResponse, Response};
use domain::Facility;
use http_kit::{Path, Platform, Problem};
use templates::pages::WidgetPage;
use templates::{Language, Speak};

/// Anybody may frame it, and it may do nothing but be styled by us.
const FRAMED: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

/// The framed page, or with `.js` the script that puts the frame where it stands.
pub(crate) async fn answer(
    State(platform): State<Platform>,
    visit: Visit,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let slug = name.strip_suffix(".js").unwrap_or(&name);
    let found = platform.reading.facility_by_slug(slug).await?;
    let mut response = if slug.len() < name.len() {
        let script = script(&platform.base_url, visit.language, &found.facility);
        ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], script).into_response()
    } else {
        respond::ok(&WidgetPage {
            shell: view::public(&platform, &visit, &format!("/widget/{slug}")),
            href: visit.whole(&platform, &format!("/voorziening/{}", found.facility.slug)),
            name: found.facility.name,
            score: found.standing.score,
            review_count: u64::from(found.aggregate.review_count),
        })?
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMED));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(response)
}

/// Puts the frame after the script's own element, wherever that stands; twice the script gives two frames.
fn script(base: &str, language: Language, facility: &Facility) -> String {
    let title = language.with("widget-frame-title", "name", &facility.name);
    let (src, title) =
        (literal(&format!("{base}{}", language.to(&format!("/widget/{}", facility.slug)))), literal(&title));
    format!(
        "(function(s){{if(!s||!s.parentNode)return;var f=document.createElement(\"iframe\");f.src={src};f.title={title};\
         f.width=320;f.height=190;f.loading=\"lazy\";f.referrerPolicy=\"no-referrer\";f.style.border=\"0\";\
         f.style.maxWidth=\"100%\";s.parentNode.insertBefore(f,s.nextSibling);}})(document.currentScript);\n"
    )
}

/// A text as JavaScript has it: JSON, with the two line ends that older engines take for one (ECMAScript 2019,
/// "JSON superset").
fn literal(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
