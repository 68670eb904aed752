//! `GET /redactie/zaak/{id}/vasthouden`: the frame on the case's page that loads itself again, and so
//! renews the editor's hold without a script for as long as the page is open.

use crate::redactie::AtDesk;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderValue;
use axum::http::header::{CONTENT_SECURITY_POLICY, X_FRAME_OPTIONS};
use axum::response::Response;
use chrono::{DateTime, Utc};
use domain::ids::CaseId;
use domain::{ErrorKind, RuleError};
use http_kit::{Path, Platform, Problem};
use templates::pages::{Hold, HoldPage};

/// Only our own pages may frame this one.
const FRAMED: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'";
/// Longest time between two renewals, in seconds.
const EVERY: u32 = 120;

/// Until when the case is held, or that it no longer is.
pub(crate) async fn frame(
    State(platform): State<Platform>,
    editor: Result<AtDesk, Response>,
    Path(id): Path<CaseId>,
) -> Result<Response, Problem> {
    let hold = match &editor {
        Ok(AtDesk(editor)) => hold(&platform, platform.desk.renew(editor, id).await)?,
        Err(_) => Hold::SignedOut,
    };
    let shell = view::dutch(&platform, "/redactie");
    let mut response = respond::ok(&HoldPage { shell, case_id: id.to_string(), hold })?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(FRAMED));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    Ok(response)
}

fn hold(platform: &Platform, renewed: Result<DateTime<Utc>, RuleError>) -> Result<Hold, Problem> {
    match renewed {
        // A third of a short lease leaves two more tries.
        Ok(until) => {
            Ok(Hold::Until(until, EVERY.min(platform.desk.rules().lease_minutes.saturating_mul(20))))
        }
        Err(refusal) if refusal.kind == ErrorKind::Conflict => Ok(Hold::Lost),
        Err(refusal) => Err(refusal.into()),
    }
}
