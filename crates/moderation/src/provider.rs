//! Accounts of providers: they sign in to their own part of the platform, never at the desk.

mod add;

use crate::Desk;
use crate::session::Audience;
use crate::sign_in::{Credentials, SignedIn};
use domain::ids::{EditorId, OrganisationId};
use domain::{ErrorKind, Facility, Membership, Redacted, RuleError};
use storage::{EditorRecord, SessionRecord};
use templates::Language;

pub use add::{NewMember, facility_taken, organisation_name};

/// A member of one or more organisations who is signed in. Made only by [`Desk::authenticate_provider`];
/// whoever has one may act as it.
#[derive(Clone, Debug)]
pub struct ProviderMember {
    id: EditorId,
    name: Redacted<String>,
    language: Language,
    memberships: Vec<Membership>,
    unverified: Vec<OrganisationId>,
    csrf_token: Redacted<String>,
    session: [u8; 32],
}

impl ProviderMember {
    /// Which account.
    pub fn id(&self) -> EditorId {
        self.id
    }

    /// Name for the platform; readers never see it.
    pub fn name(&self) -> &Redacted<String> {
        &self.name
    }

    /// The language of the mails to the member.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The organisations that the member belongs to, and what the member may do for each.
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }

    /// The organisations that the member belongs to.
    pub fn organisations(&self) -> Vec<OrganisationId> {
        self.memberships.iter().map(|one| one.organisation).collect()
    }

    /// The organisations for which the member may act: those that proved who acts for them.
    pub fn verified_organisations(&self) -> Vec<OrganisationId> {
        let all = self.organisations().into_iter();
        all.filter(|one| !self.unverified.contains(one)).collect()
    }

    /// Whether members may act for an organisation yet.
    ///
    /// Errors: `organisation_unverified` (403).
    pub fn acts_for(&self, organisation: OrganisationId) -> Result<(), RuleError> {
        if !self.unverified.contains(&organisation) {
            return Ok(());
        }
        let detail = "Je organisatie is nog niet bevestigd. Kijk bij Leden hoe je dat doet. Tot dan kan je rondkijken.";
        Err(RuleError::new(ErrorKind::Forbidden, "organisation_unverified", detail))
    }

    /// What the member may do for whoever runs a facility; nothing for somebody else's.
    pub fn at(&self, facility: &Facility) -> Option<&Membership> {
        let organisation = facility.organisation?;
        self.memberships.iter().find(|one| one.organisation == organisation)
    }

    /// Whether the member may write for whoever runs a facility.
    pub fn writes_for(&self, facility: &Facility) -> bool {
        self.at(facility).is_some_and(|one| one.role.replies() && self.acts_for(one.organisation).is_ok())
    }

    /// What changing calls of this session must carry.
    pub fn csrf_token(&self) -> &Redacted<String> {
        &self.csrf_token
    }

    fn new(
        account: EditorRecord,
        memberships: Vec<Membership>,
        unverified: Vec<OrganisationId>,
        session: SessionRecord,
    ) -> Self {
        Self {
            id: account.id,
            name: account.name,
            language: Language::of_mails_to(&account.language),
            memberships,
            unverified,
            csrf_token: session.csrf_token,
            session: session.token_hash,
        }
    }
}

impl Desk {
    /// Signs a member of a provider in, with a code where the account has a second factor.
    ///
    /// Errors: `wrong_credentials` (401), the same for an unknown address, a wrong password and an account of
    /// another part of the platform; `second_factor_required` and `wrong_code` (401), `too_many_codes` (429).
    pub async fn sign_in_provider_with(&self, given: &Credentials) -> Result<SignedIn, RuleError> {
        self.open_session(Audience::Provider, given, false).await
    }

    /// The member whose session a cookie opens.
    ///
    /// Errors: `no_session` (401) where it is unknown, ended, too long unused or of another part of the
    /// platform, or its account is no longer active or no longer a provider's; `second_factor_missing` (403)
    /// where one has to be set up first.
    pub async fn authenticate_provider(&self, token: &Redacted<String>) -> Result<ProviderMember, RuleError> {
        let (account, session) = self.session_of(Audience::Provider, token).await?;
        let view = self.store.view();
        let memberships = view.memberships().of(account.id).await?;
        let all: Vec<OrganisationId> = memberships.iter().map(|one| one.organisation).collect();
        let unverified = view.organisations().unverified_of(&all).await?;
        Ok(ProviderMember::new(account, memberships, unverified, session))
    }

    /// Signs a member of a provider out.
    pub async fn sign_out_provider(&self, member: &ProviderMember) -> Result<(), RuleError> {
        self.close_session(member.id, member.session).await
    }
}
