//! Who wrote a review. It leaves the vault only to address a mail, or before an editor with a reason.

use crate::Redacted;
use serde::{Deserialize, Serialize};

/// Who wrote a review, as sealed in the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// First name.
    pub first_name: Redacted<String>,
    /// Last name.
    pub last_name: Redacted<String>,
    /// Address that mail is sent to.
    pub email: Redacted<String>,
    /// The token of the link with which the writer manages the review, once it was confirmed.
    pub manage_token: Option<Redacted<String>>,
}
