//! Accounts of providers: they sign in to their own part of the platform, never at the desk.

mod add;

use crate::Desk;
use crate::session::Audience;
use crate::sign_in::{Credentials, SignedIn};
use domain::ids::{EditorId, OrganisationId};
use domain::{Facility, Membership, Redacted, RuleError};
use storage::{EditorRecord, SessionRecord};

pub use add::NewMember;

/// A member of one or more organisations who is signed in. Made only by [`Desk::authenticate_provider`];
/// whoever has one may act as it.
#[derive(Clone, Debug)]
pub struct ProviderMember {
    id: EditorId,
    name: Redacted<String>,
    memberships: Vec<Membership>,
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

    /// The organisations that the member belongs to, and what the member may do for each.
    pub fn memberships(&self) -> &[Membership] {
        &self.memberships
    }

    /// The organisations that the member belongs to.
    pub fn organisations(&self) -> Vec<OrganisationId> {
        self.memberships.iter().map(|one| one.organisation).collect()
    }

    /// What the member may do for whoever runs a facility; nothing for somebody else's.
    pub fn at(&self, facility: &Facility) -> Option<&Membership> {
        let organisation = facility.organisation?;
        self.memberships.iter().find(|one| one.organisation == organisation)
    }

    /// What changing calls of this session must carry.
    pub fn csrf_token(&self) -> &Redacted<String> {
        &self.csrf_token
    }

    fn new(account: EditorRecord, memberships: Vec<Membership>, session: SessionRecord) -> Self {
        Self {
            id: account.id,
            name: account.name,
            memberships,
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
        let memberships = self.store.view().memberships().of(account.id).await?;
        Ok(ProviderMember::new(account, memberships, session))
    }

    /// Signs a member of a provider out.
    pub async fn sign_out_provider(&self, member: &ProviderMember) -> Result<(), RuleError> {
        self.close_session(member.id, member.session).await
    }
}
