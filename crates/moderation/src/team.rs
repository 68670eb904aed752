//! The team, as senior editors keep it.

use crate::account::of_team;
use crate::holder::{OpenSession, about, shown};
use crate::{Desk, Editor, team_mail};
use domain::audit::Actor;
use domain::ids::EditorId;
use domain::{ErrorKind, Redacted, Role, RuleError, Sector};
use serde_json::json;
use storage::{EditorRecord, Tx};

/// Somebody with an account, as senior editors see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which account.
    pub id: EditorId,
    /// E-mail address.
    pub email: Redacted<String>,
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// What the account may do.
    pub role: Role,
    /// Limited to these sectors; none stands for all.
    pub sectors: Vec<Sector>,
    /// Whether it can sign in.
    pub active: bool,
    /// Whether a code is asked for on signing in.
    pub second_factor: bool,
}

impl Desk {
    /// Everybody with an account, by address, at most 1,000.
    ///
    /// Errors: `senior_only` (403).
    pub async fn team(&self, senior: &Editor) -> Result<Vec<Member>, RuleError> {
        seniors_only(senior)?;
        let view = self.store.view();
        let all = view.editors().all().await?;
        let ids: Vec<EditorId> = all.iter().map(|editor| editor.id).collect();
        let with = view.second_factors().confirmed_among(&ids).await?;
        Ok(all.into_iter().map(|editor| member(editor, &with)).collect())
    }

    /// Somebody with an account, and the browsers that are signed in to it.
    ///
    /// Errors: `senior_only` (403), `editor_not_found` (404).
    pub async fn member(
        &self,
        senior: &Editor,
        id: EditorId,
    ) -> Result<(Member, Vec<OpenSession>), RuleError> {
        seniors_only(senior)?;
        let view = self.store.view();
        let editor =
            view.editors().find(id).await?.filter(|one| one.role.is_of_team()).ok_or_else(not_found)?;
        let with = view.second_factors().confirmed_among(&[id]).await?;
        let sessions = self.records_of(id).await?;
        let sessions = sessions.iter().map(|session| shown(session, Some(senior.session()))).collect();
        Ok((member(editor, &with), sessions))
    }

    /// Changes what somebody may do. A change of role ends the sessions.
    ///
    /// Errors: `senior_only` (403), `editor_not_found` (404), `own_role` (409), `invalid_fields` (422) with
    /// `/role`: nobody becomes a member of a provider, nor a member of a provider a colleague.
    pub async fn change_member(
        &self,
        senior: &Editor,
        id: EditorId,
        role: Role,
        sectors: &[Sector],
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        of_team(role)?;
        let (mut tx, mut editor) = self.hold_member(senior, id).await?;
        let changes_role = editor.role != role;
        if changes_role && id == senior.id() {
            let detail = "Je eigen rol kan je niet veranderen. Vraag het aan een andere hoofdredacteur.";
            return Err(RuleError::new(ErrorKind::Conflict, "own_role", detail));
        }
        (editor.role, editor.sectors) = (role, Sector::scope(sectors));
        tx.editors().update(&editor, now).await?;
        if changes_role {
            tx.sessions().delete_of(id.0).await?;
        }
        let detail = json!({ "role": editor.role, "sectors": editor.sectors });
        tx.record(about(id, Actor::Editor(senior.id()), "editor.changed", detail, now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Lets somebody sign in, or not any more; ends the sessions and makes links to a new password useless.
    ///
    /// Errors: `senior_only` (403), `editor_not_found` (404), `own_account` (409). A senior editor cannot do
    /// this to the own account, so the last one always stays.
    pub async fn set_member_active(
        &self,
        senior: &Editor,
        id: EditorId,
        active: bool,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (mut tx, mut editor) = self.hold_member(senior, id).await?;
        not_oneself(senior, id)?;
        editor.active = active;
        tx.editors().update(&editor, now).await?;
        tx.sessions().delete_of(id.0).await?;
        tx.password_resets().delete_of(id).await?;
        let action = if active { "editor.activated" } else { "editor.deactivated" };
        tx.record(about(id, Actor::Editor(senior.id()), action, json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Takes the second factor of somebody who lost it away, ends the sessions, and tells the person by mail.
    ///
    /// Errors: `senior_only` (403), `editor_not_found` (404), `own_account` and `no_second_factor` (409).
    pub async fn reset_second_factor(&self, senior: &Editor, id: EditorId) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (mut tx, editor) = self.hold_member(senior, id).await?;
        not_oneself(senior, id)?;
        if !tx.second_factors().delete(id).await? {
            let detail = "Deze persoon heeft geen tweede stap ingesteld.";
            return Err(RuleError::new(ErrorKind::Conflict, "no_second_factor", detail));
        }
        tx.sessions().delete_of(id.0).await?;
        let mail = team_mail::second_factor_reset(senior, &editor, now);
        tx.send_sealed(storage::Topic::Mail, id.0, &mail, now, self.ids.as_ref())?;
        let actor = Actor::Editor(senior.id());
        tx.record(about(id, actor, "editor.second_factor_reset", json!({}), now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Ends one session of somebody.
    ///
    /// Errors: `senior_only` (403), `editor_not_found` and `session_not_found` (404).
    pub async fn end_member_session(
        &self,
        senior: &Editor,
        id: EditorId,
        handle: &str,
    ) -> Result<(), RuleError> {
        seniors_only(senior)?;
        self.store.view().editors().find(id).await?.ok_or_else(not_found)?;
        self.end_one(id, handle, Actor::Editor(senior.id())).await
    }

    /// Ends every session of somebody; says how many.
    ///
    /// Errors: `senior_only` (403), `editor_not_found` (404).
    pub async fn end_member_sessions(&self, senior: &Editor, id: EditorId) -> Result<u64, RuleError> {
        let now = self.clock.now();
        let (mut tx, _) = self.hold_member(senior, id).await?;
        let ended = tx.sessions().delete_of(id.0).await?;
        let detail = json!({ "ended": ended });
        tx.record(about(id, Actor::Editor(senior.id()), "editor.sessions_ended", detail, now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(ended)
    }

    /// An account, held, with all senior editors: two who act on each other at the same moment wait for each
    /// other, and the second one is no longer a senior editor then.
    async fn hold_member(&self, senior: &Editor, id: EditorId) -> Result<(Tx, EditorRecord), RuleError> {
        seniors_only(senior)?;
        let tx = self.store.begin().await?;
        let seniors = tx.editors().lock_active_seniors().await?;
        if !seniors.contains(&senior.id()) {
            return Err(senior_only());
        }
        let editor =
            tx.editors().lock(id).await?.filter(|one| one.role.is_of_team()).ok_or_else(not_found)?;
        Ok((tx, editor))
    }
}

/// Refuses everybody but senior editors: `senior_only` (403).
pub(crate) fn seniors_only(editor: &Editor) -> Result<(), RuleError> {
    if editor.role() == Role::SeniorEditor { Ok(()) } else { Err(senior_only()) }
}

fn not_oneself(senior: &Editor, id: EditorId) -> Result<(), RuleError> {
    if id != senior.id() {
        return Ok(());
    }
    let detail = "Dit kan niet met je eigen account. Vraag het aan een andere hoofdredacteur.";
    Err(RuleError::new(ErrorKind::Conflict, "own_account", detail))
}

fn member(editor: EditorRecord, with: &[EditorId]) -> Member {
    Member {
        id: editor.id,
        email: editor.email,
        name: editor.name,
        role: editor.role,
        sectors: editor.sectors,
        active: editor.active,
        second_factor: with.contains(&editor.id),
    }
}

fn senior_only() -> RuleError {
    RuleError::new(ErrorKind::Forbidden, "senior_only", "Dit is voor hoofdredacteurs.")
}

fn not_found() -> RuleError {
    RuleError::not_found("editor_not_found")
}
