//! Accounts of pilot managers: they sign in to their own part of the platform, never at the desk.

use crate::Desk;
use crate::limited_account::LimitedAccount;
use crate::session::Audience;
use crate::sign_in::{Credentials, SignedIn};
use domain::{Redacted, RuleError};
use std::ops::Deref;

/// A pilot manager who is signed in. Made only by [`Desk::authenticate_pilot_manager`]; whoever has one may act
/// as it.
#[derive(Clone, Debug)]
pub struct PilotManager(LimitedAccount);

impl Deref for PilotManager {
    type Target = LimitedAccount;

    fn deref(&self) -> &LimitedAccount {
        &self.0
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
        let session = self.session_of(Audience::Pilot, token).await?;
        Ok(PilotManager(LimitedAccount::new(session)))
    }

    /// Signs a pilot manager out.
    pub async fn sign_out_pilot_manager(&self, manager: &PilotManager) -> Result<(), RuleError> {
        let (account, session) = manager.session();
        self.close_session(account, session).await
    }
}
