//! `POST /inspectie/aanmelden` and `POST /inspectie/afmelden`.

use super::signed_in::{AtInspectorate, safe_next};
use crate::redactie::Token;
use crate::{respond, view};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::CookieJar;
use domain::{ErrorKind, Redacted};
use http_kit::session::{self, Area};
use http_kit::{Form, Platform, Problem};
use serde::Deserialize;
use templates::forms::{FormError, FormErrors};
use templates::pages::InspectorLoginPage;

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

/// 303 to where the inspector was going, with the session's cookie; 422 with the form otherwise.
pub(crate) async fn sign_in(
    State(platform): State<Platform>,
    headers: HeaderMap,
    Form(login): Form<Login>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let missing = missing(&login);
    if !missing.is_empty() {
        return refused(&platform, login, missing);
    }
    match platform.desk.sign_in_inspector(&login.email, &login.password).await {
        Ok(signed_in) => {
            let cookie = Area::Inspectorate.cookie(signed_in.token.into_inner(), platform.https);
            let to = respond::see_other(&safe_next(Some(&login.next)))?;
            Ok((CookieJar::new().add(cookie), to).into_response())
        }
        Err(refusal) if refusal.kind == ErrorKind::Unauthenticated => {
            refused(&platform, login, FormErrors::whole(refusal.detail))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// Ends the session here and in the browser.
pub(crate) async fn sign_out(
    State(platform): State<Platform>,
    inspector: AtInspectorate,
    headers: HeaderMap,
    Form(token): Form<Token>,
) -> Result<Response, Problem> {
    inspector.check(&headers, &token.csrf_token)?;
    platform.desk.sign_out_inspector(&inspector.0).await?;
    let gone = Area::Inspectorate.ended_cookie(platform.https);
    let to = respond::see_other("/inspectie?gedaan=afgemeld")?;
    Ok((CookieJar::new().add(gone), to).into_response())
}

fn missing(login: &Login) -> FormErrors {
    let required = [
        ("email", login.email.trim().is_empty(), "Vul je e-mailadres in."),
        ("password", login.password.expose().is_empty(), "Vul je wachtwoord in."),
    ];
    let errors = required.into_iter().filter(|(_, empty, _)| *empty);
    let errors =
        errors.map(|(field, _, message)| FormError { field: field.to_owned(), message: message.to_owned() });
    FormErrors(errors.collect())
}

fn refused(platform: &Platform, login: Login, errors: FormErrors) -> Result<Response, Problem> {
    let page = InspectorLoginPage {
        shell: view::public(platform, "/inspectie"),
        next: safe_next(Some(&login.next)),
        email: login.email,
        errors,
    };
    respond::with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
