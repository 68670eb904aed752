//! A password of one's own by a link from a mail: an invitation, or a forgotten password.

use crate::address::Address;
use crate::door::Door;
use crate::{respond, view};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::{ErrorKind, Redacted, RuleError};
use http_kit::{Form, Path, Platform, Problem, session};
use moderation::Audience;
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::{ForgotPage, NewPasswordPage};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Given {
    #[serde(default)]
    email: String,
    #[serde(default)]
    password: Redacted<String>,
}

/// `GET /redactie/wachtwoord-vergeten`
pub(crate) async fn forgot(State(platform): State<Platform>) -> Result<Response, Problem> {
    respond::ok(&forgot_page(&platform, String::new(), false, FormErrors::none()))
}

/// `POST /redactie/wachtwoord-vergeten`: the same answer whether the address has an account or not.
pub(crate) async fn ask(
    State(platform): State<Platform>,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.desk.ask_password_reset(&Redacted::new(given.email.clone())).await {
        Ok(()) => respond::ok(&forgot_page(&platform, String::new(), true, FormErrors::none())),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let errors = FormErrors::from_fields(&refusal.fields);
            respond::with(
                StatusCode::UNPROCESSABLE_ENTITY,
                &forgot_page(&platform, given.email, false, errors),
            )
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// `GET /redactie/wachtwoord/{token}`
pub(crate) async fn reset_form(
    State(platform): State<Platform>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    platform.desk.password_reset(&token).await?;
    respond::ok(&new_password(&platform, format!("/redactie/wachtwoord/{token}"), None, FormErrors::none()))
}

/// `POST /redactie/wachtwoord/{token}`
pub(crate) async fn reset(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let done = platform.desk.reset_password(&token, &given.password).await.map(Door::of);
    answer(&platform, done, format!("/redactie/wachtwoord/{token}"), None)
}

/// `GET /redactie/uitnodiging/{token}`
pub(crate) async fn invitation(
    State(platform): State<Platform>,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let found = platform.desk.invitation(&token).await?;
    let address = found.email.expose().clone();
    let action = format!("/redactie/uitnodiging/{token}");
    respond::ok(&new_password(&platform, action, Some(address), FormErrors::none()))
}

/// `POST /redactie/uitnodiging/{token}`
pub(crate) async fn accept(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(given): Form<Given>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let invited = platform.desk.invitation(&token).await?;
    let address = invited.email.expose().clone();
    let door = Door::of(Audience::of(invited.role));
    let done = platform.desk.accept_invitation(&token, &given.password).await.map(|_| door);
    answer(&platform, done, format!("/redactie/uitnodiging/{token}"), Some(address))
}

fn answer(
    platform: &Platform,
    done: Result<Door, RuleError>,
    action: String,
    invited: Option<String>,
) -> Result<Response, Problem> {
    match done {
        Ok(door) => respond::see_other(&Address::new(door.root).with("gedaan", "bewaard").href()),
        Err(refusal) if refusal.kind == ErrorKind::Invalid => {
            let errors = FormErrors::from_fields(&refusal.fields);
            respond::with(StatusCode::UNPROCESSABLE_ENTITY, &new_password(platform, action, invited, errors))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

fn forgot_page(platform: &Platform, email: String, sent: bool, errors: FormErrors) -> ForgotPage {
    ForgotPage { shell: view::dutch(platform, "/redactie"), email, sent, errors }
}

fn new_password(
    platform: &Platform,
    action: String,
    invited: Option<String>,
    errors: FormErrors,
) -> NewPasswordPage {
    NewPasswordPage { shell: view::dutch(platform, "/redactie"), action, invited, errors }
}
