//! Accounts of the inspectorate: they sign in to their own part of the platform, never at the desk.

use crate::Desk;
use crate::limited_account::LimitedAccount;
use crate::session::Audience;
use crate::sign_in::{Credentials, SignedIn};
use domain::{Redacted, RuleError};
use std::ops::Deref;

/// An inspector who is signed in. Made only by [`Desk::authenticate_inspector`]; whoever has one may act
/// as it.
#[derive(Clone, Debug)]
pub struct Inspector(LimitedAccount);

impl Deref for Inspector {
    type Target = LimitedAccount;

    fn deref(&self) -> &LimitedAccount {
        &self.0
    }
}

impl Desk {
    /// Signs an inspector in.
    ///
    /// Errors: `wrong_credentials` (401), the same for an unknown address, a wrong password and an account
    /// of the editorial team; `second_factor_required` (401) where the account has a second factor.
    pub async fn sign_in_inspector(
        &self,
        email: &str,
        password: &Redacted<String>,
    ) -> Result<SignedIn, RuleError> {
        let email = Redacted::new(email.to_owned());
        let given = Credentials { email, password: password.clone(), ..Credentials::default() };
        self.sign_in_inspector_with(&given).await
    }

    /// Signs an inspector in, with a code where the account has a second factor.
    ///
    /// Errors: as [`Desk::sign_in_inspector`]; `wrong_code` (401), `too_many_codes` (429).
    pub async fn sign_in_inspector_with(&self, given: &Credentials) -> Result<SignedIn, RuleError> {
        self.open_session(Audience::Inspectorate, given, false).await
    }

    /// The inspector whose session a cookie opens.
    ///
    /// Errors: `no_session` (401) where it is unknown, ended, too long unused or of another part of the
    /// platform, or its account is no longer active or no longer an inspector's;
    /// `second_factor_missing` (403) where one has to be set up first.
    pub async fn authenticate_inspector(&self, token: &Redacted<String>) -> Result<Inspector, RuleError> {
        let session = self.session_of(Audience::Inspectorate, token).await?;
        Ok(Inspector(LimitedAccount::new(session)))
    }

    /// Signs an inspector out.
    pub async fn sign_out_inspector(&self, inspector: &Inspector) -> Result<(), RuleError> {
        let (account, session) = inspector.session();
        self.close_session(account, session).await
    }
}
