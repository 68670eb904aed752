//! `/meedoen/bevestig/{token}`: the link in the mail. Opening it changes nothing; the button does.

use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use http_kit::{Path, Platform, Problem, session};
use templates::pages::{JoinStep, JoinStepPage};

/// The button.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    respond::ok(&step(&platform, &visit, JoinStep::Confirm, token))
}

/// Confirms: 303 to the page of the application; 404 for an unknown link, 410 for one that is too old.
pub(crate) async fn confirm(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.confirm_application(&token).await {
        Ok(confirmed) => {
            respond::see_other(&format!("/meedoen/aanvraag/{}", confirmed.manage_token.expose()))
        }
        Err(refusal) if refusal.code == "link_expired" => {
            respond::with(StatusCode::GONE, &step(&platform, &visit, JoinStep::Expired, String::new()))
        }
        Err(refusal) => Err(refusal.into()),
    }
}

pub(super) fn step(platform: &Platform, visit: &Visit, step: JoinStep, token: String) -> JoinStepPage {
    let link_hours = u64::from(platform.submissions.rules().verification_hours);
    JoinStepPage { shell: view::public(platform, visit, "/meedoen"), step, token, link_hours }
}
