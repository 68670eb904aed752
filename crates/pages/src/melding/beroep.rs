//! `POST /melding/volg/{token}/beroep`: another editor looks again.

use super::volg;
use crate::fields::Fields;
use crate::respond;
use crate::view;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ErrorKind;
use http_kit::problem::status_of;
use http_kit::{Form, Path, Platform, Problem, session};
use templates::forms::FormErrors;

/// Appeals: 303 to the page of the notice; 422 or 409 with what was filled in.
pub(crate) async fn appeal(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| name == "reason")?;
    let follower = platform.submissions.follower(&token).await?;
    let refusal = match platform.submissions.appeal_notice(&follower, fields.text("reason")).await {
        Ok(_) => return respond::see_other(&format!("/melding/volg/{token}")),
        Err(refusal) => refusal,
    };
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::in_language(visit.language, &refusal.fields),
        ErrorKind::Conflict => FormErrors::refused(visit.language, &refusal),
        _ => return Err(refusal.into()),
    };
    let shell = view::public(&platform, &visit, "/melding");
    let mut page = volg::context(&platform, shell, token, &follower).await?;
    page.errors = errors;
    fields.text("reason").clone_into(&mut page.appeal_reason);
    respond::with(status_of(refusal.kind), &page)
}
