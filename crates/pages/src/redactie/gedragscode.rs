//! `/redactie/gedragscode`: writing, proposing and approving a new version of the code of conduct.

use super::AtDesk;
use crate::fields::Fields;
use crate::respond;
use crate::view::{self, conduct};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::CodeId;
use domain::{ErrorKind, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::Editor;
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::{ConductDraftPage, ConductWorkPage};

const HERE: &str = "/redactie/gedragscode";

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Arrival {
    gedaan: Option<String>,
}

/// The list of drafts.
pub(crate) async fn list(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Problem> {
    let mut page = work(&platform, &editor).await?;
    page.shell = page.shell.with_notice(view::notice(arrival.gedaan.as_deref()));
    respond::ok(&page)
}

/// Begins a draft.
pub(crate) async fn begin(
    State(platform): State<Platform>,
    editor: AtDesk,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    match platform.desk.begin_code(&editor.0).await {
        Ok(id) => respond::see_other(&format!("{HERE}/{id}")),
        Err(refusal) if refusal.kind == ErrorKind::Conflict => {
            let mut page = work(&platform, &editor.0).await?;
            page.errors = FormErrors::whole(refusal.detail);
            respond::with(status_of(ErrorKind::Conflict), &page)
        }
        Err(refusal) => Err(refusal.into()),
    }
}

/// A draft: what it changes, the form to write, the buttons of the reader.
pub(crate) async fn draft(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<CodeId>,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Problem> {
    let mut page = one(&platform, &editor, id).await?;
    page.shell = page.shell.with_notice(view::notice(arrival.gedaan.as_deref()));
    respond::ok(&page)
}

/// Stores what was written.
pub(crate) async fn save(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<CodeId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let articles = conduct::articles(&fields);
    let done = match conduct::written(&fields, articles.clone()) {
        Ok((seen, written)) => platform.desk.save_code(&editor.0, id, seen, &written).await.map(|_| ()),
        Err(refusal) => Err(refusal),
    };
    let Err(refusal) = done else { return saved(id) };
    let mut page = refused(&platform, &editor.0, id, &refusal).await?;
    // What was typed stays, also where the draft can no longer be written.
    page.form = Some(conduct::typed(&fields, &articles));
    respond::with(status_of(refusal.kind), &page)
}

/// What the buttons do.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Deed {
    Voorstellen,
    Terug,
    Goedkeuren,
    Weigeren,
    Weggooien,
}

/// Proposes, withdraws, approves, rejects or discards.
pub(crate) async fn act(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path((id, deed)): Path<(CodeId, Deed)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let (desk, senior) = (&platform.desk, &editor.0);
    let done = match deed {
        Deed::Voorstellen => desk.propose_code(senior, id).await,
        Deed::Terug => desk.withdraw_code(senior, id).await,
        Deed::Goedkeuren => desk.approve_code(senior, id).await.map(|_| ()),
        Deed::Weigeren => desk.reject_code(senior, id, fields.text("remark")).await,
        Deed::Weggooien => desk.discard_code(senior, id).await,
    };
    match done {
        Ok(()) if matches!(deed, Deed::Weggooien) => respond::see_other(&format!("{HERE}?gedaan=bewaard")),
        Ok(()) => saved(id),
        Err(refusal) => {
            let mut page = refused(&platform, senior, id, &refusal).await?;
            page.typed_remark = fields.text("remark").to_owned();
            respond::with(status_of(refusal.kind), &page)
        }
    }
}

fn saved(id: CodeId) -> Result<Response, Problem> {
    respond::see_other(&format!("{HERE}/{id}?gedaan=bewaard"))
}

async fn refused(
    platform: &Platform,
    editor: &Editor,
    id: CodeId,
    refusal: &RuleError,
) -> Result<ConductDraftPage, Problem> {
    let errors = match refusal.kind {
        ErrorKind::Invalid => conduct::errors(&refusal.fields),
        ErrorKind::Conflict => FormErrors::whole(refusal.detail.clone()),
        ErrorKind::Forbidden if refusal.code == "second_person" => FormErrors::whole(refusal.detail.clone()),
        _ => return Err(refusal.clone().into()),
    };
    let mut page = one(platform, editor, id).await?;
    page.errors = errors;
    Ok(page)
}

async fn work(platform: &Platform, editor: &Editor) -> Result<ConductWorkPage, Problem> {
    let names = conduct::names(platform).await?;
    let found = platform.desk.code_work(editor).await?;
    Ok(ConductWorkPage {
        shell: view::desk(platform, editor, HERE),
        version: platform.desk.rules().code.current().version.clone(),
        senior: editor.role().decides_escalated(),
        rows: found.iter().map(|code| conduct::row(code, &names)).collect(),
        errors: FormErrors::none(),
    })
}

async fn one(platform: &Platform, editor: &Editor, id: CodeId) -> Result<ConductDraftPage, Problem> {
    let names = conduct::names(platform).await?;
    let found = platform.desk.code_work_item(editor, id).await?;
    Ok(conduct::page(platform, editor, &found, &names))
}
