//! `POST /redactie/aanmelden` and `POST /inspectie/aanmelden`: an editor or an inspector signs in.

use crate::address::Address;
use crate::door::Door;
use crate::{respond, view};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::{ErrorKind, Redacted};
use http_kit::holder::device;
use http_kit::session;
use http_kit::{Form, Platform, Problem};
use moderation::{Credentials, NextStep};
use serde::Deserialize;
use templates::forms::{FormError, FormErrors};
use templates::pages::LoginPage;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Login {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: Redacted<String>,
    #[serde(default)]
    next: String,
}

/// 303 to where they were going, with the session's cookie; 422 with the form otherwise.
pub(crate) async fn sign_in(
    State(platform): State<Platform>,
    door: Door,
    headers: HeaderMap,
    Form(login): Form<Login>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let missing = missing(&login);
    if !missing.is_empty() {
        return refused(&platform, door, login, missing);
    }
    let given = Credentials {
        email: Redacted::new(login.email.clone()),
        password: login.password.clone(),
        code: None,
        device: device(&headers),
    };
    match platform.desk.begin_sign_in(door.audience, &given).await {
        Ok(signed_in) => {
            let cookie = door.area.cookie(signed_in.token.into_inner(), platform.https);
            let next = door.safe_next(Some(&login.next));
            let to = respond::see_other(&match signed_in.next {
                NextStep::Work => next,
                NextStep::Code => Address::new(door.code()).with("next", next).href(),
                NextStep::Enrol => door.account.to_owned(),
            })?;
            Ok((CookieJar::new().add(cookie), to).into_response())
        }
        Err(refusal) if refusal.kind == ErrorKind::Unauthenticated => {
            refused(&platform, door, login, FormErrors::whole(refusal.detail))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn missing(login: &Login) -> FormErrors {
    let required = [
        ("email", login.email.trim().is_empty(), "Vul je e-mailadres in."),
        ("password", login.password.expose().is_empty(), "Vul je wachtwoord in."),
    ];
    let errors = required.into_iter().filter(|(_, empty, _)| *empty);
    FormErrors(
        errors
            .map(|(field, _, message)| FormError { field: field.to_owned(), message: message.to_owned() })
            .collect(),
    )
}

fn refused(platform: &Platform, door: Door, login: Login, errors: FormErrors) -> Result<Response, Problem> {
    let page = LoginPage {
        shell: view::dutch(platform, door.root),
        next: door.safe_next(Some(&login.next)),
        email: login.email,
        errors,
    };
    respond::with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
