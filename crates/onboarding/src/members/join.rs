//! Following the link of an invitation. The token is the proof that the mailbox is one's own.

use super::invite::invitation_rights;
use super::{audit, rights_detail};
use crate::Providers;
use domain::audit::Actor;
use domain::ids::{EditorId, OrganisationId};
use domain::{ErrorKind, MemberRole, Membership, Organisation, Redacted, Role, RuleError};
use moderation::{ProviderMember, hashed_password};
use serde_json::json;
use storage::{ContactPerson, EditorRecord, MemberInvitationRecord, NewAudit, StorageError, Tx, Vault};

/// What account there is with the address that is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitedAccount {
    /// None: a password is chosen.
    None,
    /// One of a provider: its holder signs in and joins.
    OfProvider,
}

/// What a link invites to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitedTo {
    /// Which organisation.
    pub organisation: Organisation,
    /// The address that is invited.
    pub email: Redacted<String>,
    /// What the member will be able to do.
    pub role: MemberRole,
    /// What account there is.
    pub account: InvitedAccount,
}

impl Providers {
    /// What a link invites to.
    ///
    /// Errors: `invitation_not_found` (404), `invitation_used` and `invitation_expired` (410), `account_elsewhere`
    /// (409) where the address has an account of another part of the platform, or one that is closed.
    pub async fn invited_to(&self, token: &str) -> Result<InvitedTo, RuleError> {
        let view = self.store.view();
        let found = view.member_invitations().find_by_token(Vault::token_hash(token)).await?;
        let invitation = self.usable(found)?;
        let person = self.store.open_person(&invitation.person)?;
        let organisation = view.organisations().find_many(&[invitation.organisation]).await?.pop();
        let account = match view.editors().find_by_email(&person.email).await? {
            None => InvitedAccount::None,
            Some(account) => {
                of_provider(&account)?;
                InvitedAccount::OfProvider
            }
        };
        Ok(InvitedTo {
            organisation: organisation.ok_or_else(not_found)?,
            email: Redacted::new(person.email),
            role: invitation.role,
            account,
        })
    }

    /// Joins with a new account and a password of one's own.
    ///
    /// Errors: as [`Providers::invited_to`]; `invalid_fields` (422) with `/password`, `account_exists` (409) where
    /// the address has an account of a provider: its holder signs in.
    pub async fn join_with_password(
        &self,
        token: &str,
        password: &Redacted<String>,
    ) -> Result<EditorId, RuleError> {
        if self.invited_to(token).await?.account == InvitedAccount::OfProvider {
            return Err(account_exists());
        }
        let password_hash = hashed_password(password, self.ids.as_ref()).await?;
        let now = self.clock.now();
        let (mut tx, invitation, person) = self.held_by_token(token).await?;
        let account = EditorRecord {
            id: EditorId::next(self.ids.as_ref()),
            email: Redacted::new(person.email),
            name: Redacted::new(person.name),
            password_hash,
            role: Role::Provider,
            sectors: Vec::new(),
            active: true,
            language: invitation.language.clone(),
        };
        match tx.editors().insert(&account, now).await {
            Err(StorageError::Duplicate) => return Err(account_exists()),
            other => other?,
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(account.id),
            action: "editor.added",
            subject_kind: "editor",
            subject: account.id.0,
            detail: json!({ "role": account.role, "sectors": account.sectors }),
        });
        self.accept(&mut tx, invitation, account.id).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(account.id)
    }

    /// Joins with the account that is signed in, which is that of the address. Whoever is a member already stays
    /// what they are.
    ///
    /// Errors: as [`Providers::invited_to`]; `other_account` (409).
    pub async fn join(&self, member: &ProviderMember, token: &str) -> Result<OrganisationId, RuleError> {
        let (mut tx, invitation, person) = self.held_by_token(token).await?;
        let account = tx.editors().find_by_email(&person.email).await?;
        if let Some(account) = &account {
            of_provider(account)?;
        }
        if account.is_none_or(|account| account.id != member.id()) {
            let detail =
                "Deze uitnodiging is voor een ander e-mailadres. Meld je af, en open de link opnieuw.";
            return Err(RuleError::new(ErrorKind::Conflict, "other_account", detail));
        }
        let organisation = invitation.organisation;
        self.accept(&mut tx, invitation, member.id()).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(organisation)
    }

    /// Makes an account a member and the invitation used.
    async fn accept(
        &self,
        tx: &mut Tx,
        invitation: MemberInvitationRecord,
        account: EditorId,
    ) -> Result<(), RuleError> {
        let now = self.clock.now();
        let (id, organisation, rights) =
            (invitation.id, invitation.organisation, invitation_rights(&invitation));
        let known = tx.memberships().of(account).await?.iter().any(|one| one.organisation == organisation);
        if !known {
            let membership = Membership { organisation, role: rights.role, function: rights.function };
            tx.memberships().insert(account, &membership, now).await?;
        }
        let used = MemberInvitationRecord { accepted_at: Some(now), account: Some(account), ..invitation };
        tx.member_invitations().update(&used.forgotten()).await?;
        let detail = rights_detail("invitation", id.0, rights);
        tx.record(audit(account, organisation, "member.joined", detail, now));
        Ok(())
    }

    /// The invitation of a link with its organisation, held in that order, as owners hold them.
    async fn held_by_token(
        &self,
        token: &str,
    ) -> Result<(Tx, MemberInvitationRecord, ContactPerson), RuleError> {
        let hash = Vault::token_hash(token);
        let tx = self.store.begin().await?;
        let seen = tx.member_invitations().find_by_token(hash).await?.ok_or_else(not_found)?;
        tx.organisations().lock(seen.organisation).await?;
        let found = tx.member_invitations().lock(seen.id).await?;
        // Sent again meanwhile: then this link is no longer the one.
        let invitation = self.usable(found.filter(|found| found.token_hash == hash))?;
        let person = self.store.open_person(&invitation.person)?;
        Ok((tx, invitation, person))
    }

    fn usable(&self, found: Option<MemberInvitationRecord>) -> Result<MemberInvitationRecord, RuleError> {
        let invitation = found.ok_or_else(not_found)?;
        if invitation.accepted_at.is_some() {
            let detail = "Deze uitnodiging is al gebruikt. Meld je aan met je wachtwoord.";
            return Err(RuleError::new(ErrorKind::Gone, "invitation_used", detail));
        }
        if !invitation.is_open(self.clock.now()) {
            let detail = "Deze uitnodiging geldt niet meer. Vraag een nieuwe aan wie je uitnodigde.";
            return Err(RuleError::new(ErrorKind::Gone, "invitation_expired", detail));
        }
        Ok(invitation)
    }
}

fn of_provider(account: &EditorRecord) -> Result<(), RuleError> {
    if account.role == Role::Provider && account.active {
        return Ok(());
    }
    let detail = "Met dit e-mailadres kan je geen lid worden van een aanbieder. Vraag aan wie je uitnodigde om een ander adres te gebruiken.";
    Err(RuleError::new(ErrorKind::Conflict, "account_elsewhere", detail))
}

fn not_found() -> RuleError {
    RuleError::not_found("invitation_not_found")
}

fn account_exists() -> RuleError {
    let detail = "Je hebt al een account met dit e-mailadres. Meld je aan en neem de uitnodiging dan aan.";
    RuleError::new(ErrorKind::Conflict, "account_exists", detail)
}
