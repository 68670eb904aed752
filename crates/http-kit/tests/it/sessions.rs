//! Session cookies, CSRF and cursors.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use http_kit::Problem;
use http_kit::cursor::{self, CursorError};
use http_kit::session::{self, Area};
use proptest::prelude::*;

fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&'static str, &str)| {
        (HeaderName::from_static(name), HeaderValue::from_str(value).expect("a header"))
    };
    pairs.iter().map(pair).collect()
}

#[test]
fn a_session_cookie_is_closed_to_scripts_other_sites_and_plain_http() {
    let cookie = Area::Editorial.cookie("abc".to_owned(), true).to_string();
    assert_eq!(cookie, "waardering_editorial=abc; HttpOnly; SameSite=Lax; Secure; Path=/");
    assert!(!Area::Editorial.cookie("abc".to_owned(), false).to_string().contains("Secure"));
    let ended = Area::Provider.ended_cookie(true).to_string();
    assert!(ended.starts_with("waardering_provider=;") && ended.contains("Max-Age=0"), "{ended}");
    assert!(session::is_https("https://waardering.be") && session::is_https("HTTPS://x"));
    assert!(!session::is_https("http://127.0.0.1:8080") && !session::is_https("é") && !session::is_https(""));
}

#[test]
fn only_a_plausible_token_of_the_right_area_is_read() {
    let token = |cookie: &str| Area::Editorial.token(&headers(&[("cookie", cookie)]));
    let found = token("a=b; waardering_editorial=Ab-_9; c=d").expect("a token");
    assert_eq!(found.expose(), "Ab-_9");
    assert_eq!(format!("{found:?}"), "[redacted]");
    let long = format!("waardering_editorial={}", "a".repeat(257));
    for bad in ["", "waardering_provider=x", "waardering_editorial=", "waardering_editorial=a b\"", &long] {
        assert!(token(bad).is_none(), "{bad}");
    }
    assert!(Area::Editorial.token(&HeaderMap::new()).is_none());
}

#[test]
fn a_changing_call_needs_the_sessions_csrf_token() {
    let ok = |headers: &HeaderMap, field| session::check_csrf(headers, field, "geheim").is_ok();
    assert!(ok(&headers(&[("x-csrf-token", "geheim")]), None));
    assert!(ok(&HeaderMap::new(), Some("geheim")));
    assert!(!ok(&HeaderMap::new(), None));
    assert!(!ok(&HeaderMap::new(), Some("geheim2")));
    assert!(!ok(&headers(&[("x-csrf-token", "anders")]), Some("geheim")));
    assert!(!session::csrf_matches("", ""));
    let refused = session::check_csrf(&HeaderMap::new(), None, "geheim").expect_err("refused");
    assert_eq!((refused.status().as_u16(), refused.code()), (403, "csrf_token_invalid"));
}

#[test]
fn a_form_that_another_site_sends_is_refused() {
    assert!(session::refuse_cross_site(&HeaderMap::new()).is_ok());
    assert!(session::refuse_cross_site(&headers(&[("sec-fetch-site", "same-origin")])).is_ok());
    assert!(session::refuse_cross_site(&headers(&[("sec-fetch-site", "cross-site")])).is_err());
}

#[test]
fn a_cursor_of_another_version_or_of_nobody_is_refused() {
    let written = cursor::encode(2, &("2026-01-01", 7)).expect("a cursor");
    assert_eq!(cursor::decode::<(String, u8)>(2, &written), Ok(("2026-01-01".to_owned(), 7)));
    assert_eq!(cursor::decode::<(String, u8)>(1, &written), Err(CursorError));
    assert_eq!(cursor::decode::<(u8, u8)>(2, &written), Err(CursorError));
    let nul = cursor::encode(2, &("\0", 7)).expect("a cursor");
    assert_eq!(cursor::decode::<(String, u8)>(2, &nul), Err(CursorError));
    assert_eq!(cursor::encode(1, &"x".repeat(2_000)), Err(CursorError));
    let problem = Problem::from(CursorError);
    assert_eq!(problem.status().as_u16(), 422);
    assert_eq!(problem.document().errors[0].pointer, "/cursor");
}

proptest! {
    #[test]
    fn any_text_is_a_cursor_or_refused(text in ".{0,80}") {
        let _ = cursor::decode::<(String, u8)>(2, &text);
    }

    #[test]
    fn a_position_comes_back(name in "[^\0]{0,40}", score in any::<i64>()) {
        let written = cursor::encode(1, &(&name, score)).expect("a cursor");
        prop_assert!(written.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        prop_assert_eq!(cursor::decode::<(String, i64)>(1, &written), Ok((name, score)));
    }
}
