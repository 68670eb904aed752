//! `/redactie/team/{id}`: somebody with an account.

use super::Arrival;
use crate::fields::Fields;
use crate::redactie::AtDesk;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::EditorId;
use domain::{ErrorKind, RuleError, Sector};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::Editor;
use templates::forms::FormErrors;
use templates::pages::MemberPage;

/// The page.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Path(id): Path<EditorId>,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &editor, id).await?;
    page.shell = page.shell.with_notice(view::notice(arrival.gedaan.as_deref()));
    respond::ok(&page)
}

/// Changes role and sectors.
pub(crate) async fn change(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<EditorId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "role", "sectors"].contains(&name))?;
    let done = match view::team::rights(&fields) {
        Ok((role, sectors)) => platform.desk.change_member(&editor.0, id, role, &sectors).await,
        Err(refusal) => Err(refusal),
    };
    answer(&platform, &editor.0, id, done).await
}

/// What the buttons do that need no more than a click.
#[derive(Clone, Copy, Debug, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Deed {
    Uit,
    Aan,
    TweedeStap,
    Sessies,
}

/// Deactivates, activates, resets the second factor or ends the sessions.
pub(crate) async fn act(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path((id, deed)): Path<(EditorId, Deed)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let (desk, senior) = (&platform.desk, &editor.0);
    let done = match deed {
        Deed::Uit => desk.set_member_active(senior, id, false).await,
        Deed::Aan => desk.set_member_active(senior, id, true).await,
        Deed::TweedeStap => desk.reset_second_factor(senior, id).await,
        Deed::Sessies => desk.end_member_sessions(senior, id).await.map(|_| ()),
    };
    answer(&platform, senior, id, done).await
}

/// Ends one session.
pub(crate) async fn end_session(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path((id, handle)): Path<(EditorId, String)>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let done = platform.desk.end_member_session(&editor.0, id, &handle).await;
    answer(&platform, &editor.0, id, done).await
}

async fn answer(
    platform: &Platform,
    editor: &Editor,
    id: EditorId,
    done: Result<(), RuleError>,
) -> Result<Response, Problem> {
    let Err(refusal) = done else {
        return respond::see_other(&format!("/redactie/team/{id}?gedaan=bewaard"));
    };
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let mut page = filled(platform, editor, id).await?;
    page.errors = errors;
    respond::with(status_of(refusal.kind), &page)
}

async fn filled(platform: &Platform, editor: &Editor, id: EditorId) -> Result<MemberPage, Problem> {
    let (member, sessions) = platform.desk.member(editor, id).await?;
    let chosen: Vec<String> = member.sectors.iter().map(Sector::to_string).collect();
    Ok(MemberPage {
        shell: view::desk(platform, editor, "/redactie/team"),
        own: id == editor.id(),
        roles: view::team::roles(member.role.as_str()),
        sectors: view::team::sector_choices(&chosen),
        member: view::team::member(member),
        sessions: sessions.into_iter().map(view::team::session).collect(),
        errors: FormErrors::none(),
    })
}
