//! `/redactie/aanmelden/code` and `/inspectie/aanmelden/code`: the second step of signing in.

use crate::door::Door;
use crate::{respond, view};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::{ErrorKind, Redacted};
use http_kit::session;
use http_kit::{Form, Platform, Problem, Query};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::LoginCodePage;

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Arrival {
    next: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Given {
    #[serde(default)]
    code: Redacted<String>,
    #[serde(default)]
    next: String,
}

/// The form for the code, for a session that waits for one.
pub(crate) async fn page(
    State(platform): State<Platform>,
    door: Door,
    headers: HeaderMap,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Problem> {
    let waits = match door.area.token(&headers) {
        Some(token) => platform.desk.waits_for_code(door.audience, &token).await?,
        None => false,
    };
    if !waits {
        return respond::see_other(door.root);
    }
    respond::ok(&form(&platform, door, arrival.next.as_deref(), FormErrors::none()))
}

/// 303 to where they were going, with the cookie of the open session; the form again for a wrong code.
pub(crate) async fn finish(
    State(platform): State<Platform>,
    door: Door,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let Some(token) = door.area.token(&headers) else { return respond::see_other(door.root) };
    match platform.desk.finish_sign_in(door.audience, &token, &given.code).await {
        Ok(signed_in) => {
            let cookie = door.area.cookie(signed_in.token.into_inner(), platform.https);
            let to = respond::see_other(&door.safe_next(Some(&given.next)))?;
            Ok((CookieJar::new().add(cookie), to).into_response())
        }
        Err(refusal) if refusal.code == "no_session" => respond::see_other(door.root),
        Err(refusal) if matches!(refusal.kind, ErrorKind::Unauthenticated | ErrorKind::TooMany) => {
            let page = form(&platform, door, Some(&given.next), FormErrors::whole(refusal.detail));
            respond::with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn form(platform: &Platform, door: Door, next: Option<&str>, errors: FormErrors) -> LoginCodePage {
    LoginCodePage { shell: view::dutch(platform, door.root), next: door.safe_next(next), errors }
}
