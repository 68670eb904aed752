//! Accounts of pilot managers: they sign in to their own part of the platform, never at the desk.

use crate::Desk;
use crate::session::Audience;
use crate::sign_in::{Credentials, SignedIn};
use domain::ids::EditorId;
use domain::{Redacted, RuleError, Sector};
use storage::{EditorRecord, SessionRecord};

/// A pilot manager who is signed in. Made only by [`Desk::authenticate_pilot_manager`]; whoever has one may act
/// as it.
#[derive(Clone, Debug)]
pub struct PilotManager {
    id: EditorId,
    name: Redacted<String>,
    sectors: Vec<Sector>,
    csrf_token: Redacted<String>,
    session: [u8; 32],
}

impl PilotManager {
    /// Which account.
    pub fn id(&self) -> EditorId {
        self.id
    }

    /// Name for the editorial team.
    pub fn name(&self) -> &Redacted<String> {
        &self.name
    }

    /// The sectors that the manager is limited to; none stands for all.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// Whether what belongs to this sector may be read.
    pub fn may_read(&self, sector: Sector) -> bool {
        sector.is_in(&self.sectors)
    }

    /// What changing calls of this session must carry.
    pub fn csrf_token(&self) -> &Redacted<String> {
        &self.csrf_token
    }

    fn new(account: EditorRecord, session: SessionRecord) -> Self {
        Self {
            id: account.id,
            name: account.name,
            sectors: account.sectors,
            csrf_token: session.csrf_token,
            session: session.token_hash,
        }
    }
}

impl Desk {
    /// Signs a pilot manager in.
    ///
    /// Errors: `wrong_credentials` (401), the same for an unknown address, a wrong password and an account
    /// of the editorial team; `second_factor_required` (401) where the account has a second factor.
    pub async fn sign_in_pilot_manager(
        &self,
        email: &str,
        password: &Redacted<String>,
    ) -> Result<SignedIn, RuleError> {
        let email = Redacted::new(email.to_owned());
        let given = Credentials { email, password: password.clone(), ..Credentials::default() };
        self.sign_in_pilot_manager_with(&given).await
    }

    /// Signs a pilot manager in, with a code where the account has a second factor.
    ///
    /// Errors: as [`Desk::sign_in_pilot_manager`]; `wrong_code` (401), `too_many_codes` (429).
    pub async fn sign_in_pilot_manager_with(&self, given: &Credentials) -> Result<SignedIn, RuleError> {
        self.open_session(Audience::Pilot, given, false).await
    }

    /// The pilot manager whose session a cookie opens.
    ///
    /// Errors: `no_session` (401) where it is unknown, ended, too long unused or of another part of the
    /// platform, or its account is no longer active or no longer a pilot manager's;
    /// `second_factor_missing` (403) where one has to be set up first.
    pub async fn authenticate_pilot_manager(
        &self,
        token: &Redacted<String>,
    ) -> Result<PilotManager, RuleError> {
        let (account, session) = self.session_of(Audience::Pilot, token).await?;
        Ok(PilotManager::new(account, session))
    }

    /// Signs a pilot manager out.
    pub async fn sign_out_pilot_manager(&self, manager: &PilotManager) -> Result<(), RuleError> {
        self.close_session(manager.id, manager.session).await
    }
}
