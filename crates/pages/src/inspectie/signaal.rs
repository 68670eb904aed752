//! `/inspectie/signaal/{id}`: one signal, its receipt and notes.

use super::signed_in::AtInspectorate;
use crate::done::Done;
use crate::fields::Fields;
use crate::redactie::signaal::{step, writer};
use crate::respond;
use crate::view::signals;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::SignalId;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{FullSignal, Inspector};
use templates::pages::{SignalPage, SignalPlace, SignalStep};

/// The signal with its log; 404 for one that is not for this inspector.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtInspectorate(inspector): AtInspectorate,
    Path(id): Path<SignalId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let full = platform.desk.signal(&inspector, id).await?;
    let mut page = context(&platform, &inspector, &full);
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

fn context(platform: &Platform, inspector: &Inspector, full: &FullSignal) -> SignalPage {
    let shell = signals::inspectorate(platform, inspector, "/inspectie/signalen");
    signals::page(platform, shell, SignalPlace::Inspectorate, full)
}

/// Does a step: 303 to the signal; 422 or 409 with the signal and the form as it was filled in. Who wrote the
/// text is shown on the page that answers, once. 404 for a step that is the desk's.
pub(crate) async fn act(
    State(platform): State<Platform>,
    inspector: AtInspectorate,
    Path((id, path)): Path<(SignalId, String)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let step = step(&path)?;
    inspector.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, step.field()].contains(&name))?;
    let text = fields.text(step.field());
    let (inspector, desk) = (&inspector.0, &platform.desk);
    let done = match step {
        SignalStep::Receipt => desk.acknowledge_signal(inspector, id, text).await,
        SignalStep::Note => desk.note_signal(inspector, id, text).await,
        SignalStep::Identity => match desk.signal_identity(inspector, id, text).await {
            Ok(shown) => {
                let full = desk.signal(inspector, id).await?;
                let mut page = context(&platform, inspector, &full);
                page.writer = Some(writer(&shown));
                return respond::ok(&page);
            }
            Err(refusal) => Err(refusal),
        },
        SignalStep::Refer | SignalStep::Close | SignalStep::Withdraw => return Err(Problem::not_found()),
    };
    match done {
        Ok(_) => respond::see_other(&format!("/inspectie/signaal/{id}?gedaan=signaal-stap")),
        Err(refusal) => refused(&platform, inspector, id, step, text, refusal).await,
    }
}

async fn refused(
    platform: &Platform,
    inspector: &Inspector,
    id: SignalId,
    step: SignalStep,
    text: &str,
    refusal: RuleError,
) -> Result<Response, Problem> {
    if !matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict | ErrorKind::Gone) {
        return Err(refusal.into());
    }
    let full = platform.desk.signal(inspector, id).await?;
    let mut page = context(platform, inspector, &full);
    signals::refused(&mut page, step, &refusal, text, "");
    respond::with(status_of(refusal.kind), &page)
}
