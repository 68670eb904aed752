//! `/redactie/signaal/{id}`: one signal, and what a senior editor does with it.

use super::AtDesk;
use crate::done::Done;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, signals};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::SignalId;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{Editor, FullSignal};
use templates::pages::{SignalPage, SignalPlace, SignalStep};

pub(crate) mod openen;

/// The signal with its log; 403 for an editor who is no senior editor.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<SignalId>,
    Query(done): Query<Done>,
) -> Result<Response, Problem> {
    let full = platform.desk.signal(&editor, id).await?;
    let mut page = context(&platform, &editor, &full);
    page.shell = page.shell.with_notice(done.notice());
    respond::ok(&page)
}

fn context(platform: &Platform, editor: &Editor, full: &FullSignal) -> SignalPage {
    let shell = view::desk(platform, editor, "/redactie/signalen");
    signals::page(platform, shell, SignalPlace::Desk, full)
}

/// The step that the end of an address names.
pub(crate) fn step(path: &str) -> Result<SignalStep, Problem> {
    SignalStep::ALL.into_iter().find(|step| step.path() == path).ok_or_else(Problem::not_found)
}

/// Does a step: 303 to the signal; 422, 409 or 403 with the signal and the form as it was filled in. Who wrote
/// the text is shown on the page that answers, once.
pub(crate) async fn act(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path((id, path)): Path<(SignalId, String)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    let step = step(&path)?;
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "contact", step.field()].contains(&name))?;
    let (text, to) = (fields.text(step.field()), fields.text("contact"));
    let (editor, desk) = (&editor.0, &platform.desk);
    let done = match step {
        SignalStep::Refer => desk.refer_signal(editor, id, to, text).await,
        SignalStep::Receipt => desk.acknowledge_signal_elsewhere(editor, id, text).await,
        SignalStep::Note => desk.note_signal(editor, id, text).await,
        SignalStep::Close => desk.close_signal(editor, id, text).await,
        SignalStep::Withdraw => desk.withdraw_signal(editor, id, text).await,
        SignalStep::Identity => return identity(&platform, editor, id, text).await,
    };
    match done {
        Ok(_) => respond::see_other(&format!("/redactie/signaal/{id}?gedaan=signaal-stap")),
        Err(refusal) => refused(&platform, editor, id, step, (text, to), refusal).await,
    }
}

async fn identity(
    platform: &Platform,
    editor: &Editor,
    id: SignalId,
    reason: &str,
) -> Result<Response, Problem> {
    let shown = match platform.desk.signal_identity(editor, id, reason).await {
        Ok(shown) => shown,
        Err(refusal) => {
            return refused(platform, editor, id, SignalStep::Identity, (reason, ""), refusal).await;
        }
    };
    let full = platform.desk.signal(editor, id).await?;
    let mut page = context(platform, editor, &full);
    page.writer = Some(writer(&shown));
    respond::ok(&page)
}

/// Name and address, to be shown once.
pub(crate) fn writer(shown: &moderation::RevealedIdentity) -> (String, String) {
    let name = format!("{} {}", shown.first_name.expose(), shown.last_name.expose());
    (name, shown.email.expose().clone())
}

async fn refused(
    platform: &Platform,
    editor: &Editor,
    id: SignalId,
    step: SignalStep,
    (text, to): (&str, &str),
    refusal: RuleError,
) -> Result<Response, Problem> {
    if !matches!(refusal.kind, ErrorKind::Invalid | ErrorKind::Conflict | ErrorKind::Gone) {
        return Err(refusal.into());
    }
    // A signal that may not be read answers for itself.
    let full = platform.desk.signal(editor, id).await?;
    let mut page = context(platform, editor, &full);
    signals::refused(&mut page, step, &refusal, text, to);
    respond::with(status_of(refusal.kind), &page)
}
