//! `/melding/bedankt/{id}`: look in your mailbox, and the mail once more. Without a mailbox: thanks.

use crate::done::Done;
use crate::respond;
use crate::view::{self, facility};
use crate::visit::Visit;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::ErrorKind;
use domain::ids::NoticeId;
use http_kit::problem::status_of;
use http_kit::{Path, Platform, Problem, Query, session};
use templates::forms::FormErrors;
use templates::pages::{NoticeMail, NoticeThanksPage};

/// What happens next. 404 once the notice is confirmed.
pub(crate) async fn page(
    State(platform): State<Platform>,
    visit: Visit,
    Path(id): Path<NoticeId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    shown(StatusCode::OK, &platform, &visit, id, done.code(), FormErrors::none()).await
}

/// Thanks for a notice without a mailbox.
pub(crate) async fn unsigned(State(platform): State<Platform>, visit: Visit) -> Result<Response, Problem> {
    let shell = view::public(&platform, &visit, "/melding");
    respond::ok(&NoticeThanksPage { shell, mail: None, errors: FormErrors::none() })
}

/// Sends the mail again.
pub(crate) async fn send_again(
    State(platform): State<Platform>,
    visit: Visit,
    Path(id): Path<NoticeId>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    match platform.submissions.resend_notice(id).await {
        Ok(_) => respond::see_other(&format!("/melding/bedankt/{id}?gedaan=gemaild")),
        Err(refusal) if refusal.kind == ErrorKind::TooMany => {
            let errors = FormErrors::refused(visit.language, &refusal);
            shown(status_of(refusal.kind), &platform, &visit, id, None, errors).await
        }
        Err(refusal) => Err(refusal.into()),
    }
}

async fn shown(
    status: StatusCode,
    platform: &Platform,
    visit: &Visit,
    id: NoticeId,
    done: Option<&str>,
    errors: FormErrors,
) -> Result<Response, Problem> {
    let about = platform.submissions.awaiting_notice(id).await?;
    let mail = NoticeMail {
        facility: facility::named(&about),
        link_hours: u64::from(platform.submissions.rules().verification_hours),
        resend_action: format!("/melding/bedankt/{id}"),
    };
    let shell = view::public(platform, visit, "/melding").with_notice(view::notice(done));
    respond::with(status, &NoticeThanksPage { shell, mail: Some(mail), errors })
}
