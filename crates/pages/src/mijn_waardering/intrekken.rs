//! `POST /mijn-waardering/{token}/intrekken`: the review is taken back.

use super::{done, refused};
use crate::fields::Fields;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::{FieldError, RuleError};
use http_kit::{Form, Path, Platform, Problem, session};
use templates::Notice;

/// Takes the review back, once the box says so.
pub(crate) async fn withdraw(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| name == "confirm")?;
    let writer = platform.submissions.writer(&token).await?;
    let outcome =
        if fields.ticked("confirm") { platform.submissions.withdraw(&writer).await } else { Err(not_sure()) };
    match outcome {
        Ok(_) => done(&token, Notice::Withdrawn),
        Err(refusal) => refused(&platform, &visit, token, &writer, refusal, |_| ()).await,
    }
}

/// A button alone is pressed too easily for what cannot be undone.
fn not_sure() -> RuleError {
    let detail = "Zet een vinkje om te bevestigen dat je je waardering wilt intrekken.";
    RuleError::invalid(vec![FieldError::new("/confirm", "required", detail)])
}
