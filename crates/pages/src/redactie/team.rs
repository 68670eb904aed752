//! `/redactie/team`: accounts, invitations and load, for senior editors.

pub(super) mod lid;

use super::AtDesk;
use crate::fields::Fields;
use crate::{respond, view};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use domain::ids::InvitationId;
use domain::{ErrorKind, Redacted, RuleError};
use http_kit::problem::status_of;
use http_kit::session::CSRF_FIELD;
use http_kit::{Form, Path, Platform, Problem, Query};
use moderation::{Editor, NewInvitation};
use serde::Deserialize;
use templates::forms::FormErrors;
use templates::pages::{InviteForm, TeamPage};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Arrival {
    pub(super) gedaan: Option<String>,
}

/// The page.
pub(crate) async fn page(
    State(platform): State<Platform>,
    AtDesk(editor): AtDesk,
    Query(arrival): Query<Arrival>,
) -> Result<Response, Problem> {
    let mut page = filled(&platform, &editor).await?;
    page.shell = page.shell.with_notice(view::notice(arrival.gedaan.as_deref()));
    respond::ok(&page)
}

/// Invites somebody.
pub(crate) async fn invite(
    State(platform): State<Platform>,
    editor: AtDesk,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    fields.only(|name| [CSRF_FIELD, "name", "email", "role", "sectors"].contains(&name))?;
    let done = match view::team::rights(&fields) {
        Ok((role, sectors)) => {
            let text = |name: &str| Redacted::new(fields.text(name).to_owned());
            let new = NewInvitation { name: text("name"), email: text("email"), role, sectors };
            platform.desk.invite(&editor.0, &new).await.map(|_| ())
        }
        Err(refusal) => Err(refusal),
    };
    answer(&platform, &editor.0, done, Some(&fields)).await
}

/// Sends an invitation again.
pub(crate) async fn resend(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<InvitationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let done = platform.desk.resend_invitation(&editor.0, id).await;
    answer(&platform, &editor.0, done, None).await
}

/// Takes an invitation back.
pub(crate) async fn revoke(
    State(platform): State<Platform>,
    editor: AtDesk,
    Path(id): Path<InvitationId>,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Problem> {
    editor.check(&headers, fields.text(CSRF_FIELD))?;
    let done = platform.desk.revoke_invitation(&editor.0, id).await;
    answer(&platform, &editor.0, done, None).await
}

/// 303 to the page, or the page with what was wrong and what was typed.
async fn answer(
    platform: &Platform,
    editor: &Editor,
    done: Result<(), RuleError>,
    typed: Option<&Fields>,
) -> Result<Response, Problem> {
    let Err(refusal) = done else { return respond::see_other("/redactie/team?gedaan=bewaard") };
    let errors = match refusal.kind {
        ErrorKind::Invalid => FormErrors::from_fields(&refusal.fields),
        ErrorKind::Conflict | ErrorKind::TooMany => FormErrors::whole(refusal.detail),
        _ => return Err(refusal.into()),
    };
    let mut page = filled(platform, editor).await?;
    page.errors = errors;
    if let Some(fields) = typed {
        page.form = InviteForm {
            name: fields.text("name").to_owned(),
            email: fields.text("email").to_owned(),
            roles: view::team::roles(fields.text("role")),
            sectors: view::team::sector_choices(fields.all("sectors")),
        };
    }
    respond::with(status_of(refusal.kind), &page)
}

async fn filled(platform: &Platform, editor: &Editor) -> Result<TeamPage, Problem> {
    let desk = &platform.desk;
    let load = desk.load_of_team(editor).await?;
    let now = desk.now();
    Ok(TeamPage {
        shell: view::desk(platform, editor, "/redactie/team"),
        members: desk.team(editor).await?.into_iter().map(view::team::member).collect(),
        invitations: desk
            .invitations(editor)
            .await?
            .into_iter()
            .map(|found| view::team::invitation(found, now))
            .collect(),
        form: InviteForm {
            roles: view::team::roles("editor"),
            sectors: view::team::sector_choices(&[]),
            ..InviteForm::default()
        },
        errors: FormErrors::none(),
        chart: view::team::chart(&load),
        late: view::team::late(&load),
        load: load.members.into_iter().map(view::team::load).collect(),
    })
}
