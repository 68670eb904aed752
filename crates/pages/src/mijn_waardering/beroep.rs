//! `POST /mijn-waardering/{token}/beroep`: another editor is asked to look.

use super::{done, refused};
use crate::fields::Fields;
use crate::visit::Visit;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use http_kit::{Form, Path, Platform, Problem, session};
use templates::Notice;

/// Sends in an appeal; 422 or 409 with what was filled in.
pub(crate) async fn appeal(
    State(platform): State<Platform>,
    visit: Visit,
    Path(token): Path<String>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    session::refuse_cross_site(&headers)?;
    fields.only(|name| name == "reason")?;
    let writer = platform.submissions.writer(&token).await?;
    let reason = fields.text("reason");
    match platform.submissions.appeal(&writer, reason).await {
        Ok(_) => done(&token, Notice::Appealed),
        Err(refusal) => {
            refused(&platform, &visit, token, &writer, refusal, |page| {
                if let Some(typed) = &mut page.appeal {
                    reason.clone_into(typed);
                }
            })
            .await
        }
    }
}
