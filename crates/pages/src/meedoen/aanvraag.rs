//! `/meedoen/aanvraag/{token}`: the own application.

use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Path, Platform, Problem, session};
use templates::pages::OwnApplicationPage;

/// Where it stands; 404 for an unknown link.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let submissions = &platform.submissions;
    let applicant = submissions.applicant(&token).await?;
    let own = submissions.own_application(&applicant).await?;
    let programme = submissions.programmes().get(&own.programme);
    let words = programme.and_then(|programme| programme.words(visit.language.code()));
    respond::ok(&OwnApplicationPage {
        shell: view::public(&platform, &visit, "/meedoen"),
        token,
        programme: words.map_or(own.programme, |words| words.title.clone()),
        applicant: own.applicant_name,
        state: own.state,
        wave: own.wave,
        created_at: own.created_at,
        moved_at: own.moved_at,
        locations: own.locations,
        can_withdraw: own.can_withdraw,
    })
}

/// Takes it back: 303 to the same page, which then says so.
pub(crate) async fn withdraw(
    State(platform): State<Platform>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    let applicant = platform.submissions.applicant(&token).await?;
    platform.submissions.withdraw_application(&applicant).await?;
    respond::see_other(&format!("/meedoen/aanvraag/{token}?gedaan=ingetrokken"))
}
