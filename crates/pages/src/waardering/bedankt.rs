//! `/waardering/bedankt/{id}`: look in your mailbox, and the mail once more.

use super::about;
use crate::done::Done;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ids::ReviewId;
use domain::{ErrorKind, ReviewState};
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem, Query, session};
use templates::forms::FormErrors;
use templates::pages::ThanksPage;

/// What happens next. 404 once the review is confirmed: then there is nothing more to do here.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(id): Path<ReviewId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    shown(StatusCode::OK, &platform, &visit, id, done.code(), FormErrors::none()).await
}

/// Sends the mail again.
pub(crate) async fn send_again(
    State(platform): State<Platform>,
    visit: Visit,
    Path(id): Path<ReviewId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.resend(id).await {
        Ok(_) => respond::see_other(&format!("/waardering/bedankt/{id}?gedaan=gemaild")),
        Err(refusal) if matches!(refusal.kind, ErrorKind::TooMany | ErrorKind::Conflict) => {
            let status = status_of(refusal.kind);
            shown(status, &platform, &visit, id, None, FormErrors::refused(visit.language, &refusal)).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn shown(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    id: ReviewId,
    done: Option<&str>,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let (found, state) = about(platform, id).await?;
    if state != ReviewState::AwaitingVerification && errors.is_empty() {
        return Err(Problem::not_found());
    }
    let page = ThanksPage {
        shell: view::public(platform, visit, "/waardering").with_notice(view::notice(done)),
        facility: facility::named(&found),
        link_hours: u64::from(platform.submissions.rules().verification_hours),
        resend_action: format!("/waardering/bedankt/{id}"),
        errors,
    };
    respond::with(status, &page)
}
