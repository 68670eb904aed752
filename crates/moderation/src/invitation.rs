//! Invitations to join the team, by mail.

use crate::account::{account_address, account_name, of_team};
use crate::holder::about;
use crate::team::seniors_only;
use crate::{Desk, Editor, team_mail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::ids::{EditorId, InvitationId};
use domain::{ErrorKind, Redacted, Role, RuleError, Sector};
use serde_json::json;
use storage::{EditorRecord, InvitationRecord, NewAudit, StorageError, Topic, Tx, Vault};
use templates::Language;

/// How long a link works, in days.
const DAYS: i64 = 7;
/// Shortest time between two mails of one invitation, in minutes.
const PAUSE_MINUTES: i64 = 1;

/// Whom to invite and as what.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
    /// What the invited will be.
    pub role: Role,
    /// Limited to these sectors; none stands for all.
    pub sectors: Vec<Sector>,
}

impl Desk {
    /// Invites somebody: a mail with a link that works once, for seven days.
    ///
    /// Errors: `senior_only` (403), `invalid_fields` (422), `editor_exists` and `invitation_open` (409).
    pub async fn invite(&self, senior: &Editor, new: &NewInvitation) -> Result<InvitationId, RuleError> {
        seniors_only(senior)?;
        let now = self.clock.now();
        of_team(new.role)?;
        let email = account_address(&new.email)?;
        let name = account_name(&new.name)?;
        let mut tx = self.store.begin().await?;
        // Held, so that two who invite the same person wait for each other.
        tx.editors().lock_active_seniors().await?;
        if tx.editors().find_by_email(email.expose()).await?.is_some() {
            return Err(editor_exists());
        }
        if tx.invitations().newest_of(email.expose()).await?.is_some_and(|earlier| earlier.is_open(now)) {
            let detail = "Dit adres is al uitgenodigd. Stuur die mail opnieuw of trek ze eerst in.";
            return Err(RuleError::new(ErrorKind::Conflict, "invitation_open", detail));
        }
        let mut invitation = InvitationRecord {
            id: InvitationId::next(self.ids.as_ref()),
            token_hash: [0; 32],
            email,
            name,
            role: new.role,
            sectors: Sector::scope(&new.sectors),
            invited_by: senior.id(),
            created_at: now,
            sent_at: now,
            expires_at: now,
            accepted_at: None,
            revoked_at: None,
            editor: None,
        };
        let mail = self.link(senior, &mut invitation);
        tx.invitations().insert(&invitation).await?;
        self.send(&mut tx, senior, &invitation, &mail, "invitation.sent")?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(invitation.id)
    }

    /// The newest invitations, at most 200.
    ///
    /// Errors: `senior_only` (403).
    pub async fn invitations(&self, senior: &Editor) -> Result<Vec<InvitationRecord>, RuleError> {
        seniors_only(senior)?;
        Ok(self.store.view().invitations().newest().await?)
    }

    /// Sends an invitation again, with a new link that works for seven days; the old one stops.
    ///
    /// Errors: `senior_only` (403), `invitation_not_found` (404), `invitation_closed` (409),
    /// `too_soon` (429).
    pub async fn resend_invitation(&self, senior: &Editor, id: InvitationId) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (mut tx, mut invitation) = self.hold_invitation(senior, id).await?;
        if now < invitation.sent_at + TimeDelta::minutes(PAUSE_MINUTES) {
            let detail = "Deze mail is net verstuurd. Wacht een minuut.";
            return Err(RuleError::new(ErrorKind::TooMany, "too_soon", detail));
        }
        if tx.editors().find_by_email(invitation.email.expose()).await?.is_some() {
            return Err(editor_exists());
        }
        let mail = self.link(senior, &mut invitation);
        tx.invitations().update(&invitation).await?;
        self.send(&mut tx, senior, &invitation, &mail, "invitation.sent_again")?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// Takes an invitation back.
    ///
    /// Errors: `senior_only` (403), `invitation_not_found` (404), `invitation_closed` (409).
    pub async fn revoke_invitation(&self, senior: &Editor, id: InvitationId) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (mut tx, mut invitation) = self.hold_invitation(senior, id).await?;
        invitation.revoked_at = Some(now);
        tx.invitations().update(&invitation).await?;
        tx.record(audit(Actor::Editor(senior.id()), &invitation, "invitation.revoked", now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// What a link invites to. The token is the proof.
    ///
    /// Errors: `invitation_not_found` (404), `invitation_used` and `invitation_expired` (410).
    pub async fn invitation(&self, token: &str) -> Result<InvitationRecord, RuleError> {
        let hash = Vault::token_hash(token);
        let found = self.store.view().invitations().find_by_token(hash).await?;
        self.usable(found.ok_or_else(not_found)?)
    }

    /// Joins the team with a password of one's own. The token is the proof.
    ///
    /// Errors: as [`Desk::invitation`]; `invalid_fields` (422), `editor_exists` (409).
    pub async fn accept_invitation(
        &self,
        token: &str,
        password: &Redacted<String>,
    ) -> Result<EditorId, RuleError> {
        let id = self.invitation(token).await?.id;
        let password_hash = self.hashed(password).await?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let found = tx.invitations().lock(id).await?;
        // Sent again meanwhile: then this link is no longer the one.
        let found = found.filter(|found| found.token_hash == Vault::token_hash(token));
        let mut invitation = self.usable(found.ok_or_else(not_found)?)?;
        let editor = EditorRecord {
            id: EditorId::next(self.ids.as_ref()),
            email: invitation.email.clone(),
            name: invitation.name.clone(),
            password_hash,
            role: invitation.role,
            sectors: invitation.sectors.clone(),
            active: true,
            language: Language::default().code().to_owned(),
        };
        match tx.editors().insert(&editor, now).await {
            Err(StorageError::Duplicate) => return Err(editor_exists()),
            other => other?,
        }
        (invitation.accepted_at, invitation.editor) = (Some(now), Some(editor.id));
        tx.invitations().update(&invitation).await?;
        let actor = Actor::Editor(editor.id);
        let detail = json!({ "role": editor.role, "sectors": editor.sectors });
        tx.record(about(editor.id, actor, "editor.added", detail, now));
        tx.record(audit(actor, &invitation, "invitation.accepted", now));
        tx.commit(self.ids.as_ref()).await?;
        Ok(editor.id)
    }

    /// Gives an invitation a new link; gives the mail that holds it.
    fn link(&self, senior: &Editor, invitation: &mut InvitationRecord) -> Vec<u8> {
        let now = self.clock.now();
        let token = URL_SAFE_NO_PAD.encode(self.ids.secret());
        invitation.token_hash = Vault::token_hash(&token);
        (invitation.sent_at, invitation.expires_at) = (now, now + TimeDelta::days(DAYS));
        team_mail::invitation(senior, invitation, &token)
    }

    fn send(
        &self,
        tx: &mut Tx,
        senior: &Editor,
        invitation: &InvitationRecord,
        mail: &[u8],
        action: &'static str,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        tx.send_sealed(Topic::Mail, invitation.id.0, mail, now, self.ids.as_ref())?;
        tx.record(audit(Actor::Editor(senior.id()), invitation, action, now));
        Ok(())
    }

    /// An invitation that is neither used nor revoked, held. One that ran out can still be sent again.
    async fn hold_invitation(
        &self,
        senior: &Editor,
        id: InvitationId,
    ) -> Result<(Tx, InvitationRecord), RuleError> {
        seniors_only(senior)?;
        let tx = self.store.begin().await?;
        let invitation = tx.invitations().lock(id).await?.ok_or_else(not_found)?;
        if invitation.accepted_at.is_some() || invitation.revoked_at.is_some() {
            let detail = "Deze uitnodiging is al gebruikt of ingetrokken.";
            return Err(RuleError::new(ErrorKind::Conflict, "invitation_closed", detail));
        }
        Ok((tx, invitation))
    }

    fn usable(&self, invitation: InvitationRecord) -> Result<InvitationRecord, RuleError> {
        if invitation.accepted_at.is_some() {
            let detail = "Deze uitnodiging is al gebruikt. Meld je aan met je wachtwoord.";
            return Err(RuleError::new(ErrorKind::Gone, "invitation_used", detail));
        }
        if !invitation.is_open(self.clock.now()) {
            let detail = "Deze uitnodiging geldt niet meer. Vraag de hoofdredacteur om een nieuwe.";
            return Err(RuleError::new(ErrorKind::Gone, "invitation_expired", detail));
        }
        Ok(invitation)
    }
}

fn audit(
    actor: Actor,
    invitation: &InvitationRecord,
    action: &'static str,
    at: chrono::DateTime<chrono::Utc>,
) -> NewAudit {
    let detail = json!({ "role": invitation.role, "sectors": invitation.sectors });
    NewAudit { at, actor, action, subject_kind: "invitation", subject: invitation.id.0, detail }
}

fn not_found() -> RuleError {
    RuleError::not_found("invitation_not_found")
}

fn editor_exists() -> RuleError {
    let detail = "Er is al een redacteur met dit e-mailadres.";
    RuleError::new(ErrorKind::Conflict, "editor_exists", detail)
}
