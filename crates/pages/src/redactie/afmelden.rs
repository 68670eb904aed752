//! `POST /redactie/afmelden` and `POST /inspectie/afmelden`: an editor or an inspector signs out.

use super::holder::Holder;
use crate::address::Address;
use crate::door::Door;
use crate::respond;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use http_kit::{Form, Platform, Problem};
use serde::Deserialize;

/// A form that only says that it is ours.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Token {
    #[serde(default)]
    pub(crate) csrf_token: String,
}

/// Ends the session here and in the browser.
pub(crate) async fn sign_out(
    State(platform): State<Platform>,
    holder: Holder,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    holder.check(&headers, &token.csrf_token)?;
    platform.desk.sign_out_holder(&holder.0).await?;
    let door = Door::of(holder.0.audience());
    let gone = door.area.ended_cookie(platform.https);
    let to = respond::see_other(&Address::new(door.root).with("gedaan", "afgemeld").href())?;
    Ok((CookieJar::new().add(gone), to).into_response())
}
