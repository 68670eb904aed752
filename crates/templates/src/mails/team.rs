//! Mails to colleagues: invitations, passwords, and signals that wait. Nothing of a signal's content
//! is ever in a mail.

use super::mail;
use crate::Speak;
use askama::Template;
use chrono::{DateTime, Utc};
use domain::{MemberRole, Redacted, Role};
use serde::{Deserialize, Serialize};

/// Join the team: the link with the button.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorInvitation {
    /// The name of the colleague who invites.
    pub inviter: String,
    /// What the new colleague will be.
    pub role: Role,
    /// The token of the link.
    pub invitation_token: Redacted<String>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
}

impl EditorInvitation {
    fn role_key(&self) -> &'static str {
        match self.role.as_str() {
            "senior_editor" => "mail-role-senior-editor",
            "inspector" => "mail-role-inspector",
            "pilot_manager" => "mail-role-pilot-manager",
            _ => "mail-role-editor",
        }
    }
}

mail!(
    EditorInvitation,
    "mails/editor_invitation/subject.txt",
    "mails/editor_invitation/body.txt",
    "mails/editor_invitation/body.html"
);

/// Become a member of an organisation: the link with the button.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberInvitation {
    /// The name of the owner who invites; none where it is a manager of a pilot, who is not named.
    pub inviter: Option<String>,
    /// The name of the organisation.
    pub organisation: String,
    /// What the member will be able to do.
    pub role: MemberRole,
    /// The token of the link.
    pub invitation_token: Redacted<String>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
}

impl MemberInvitation {
    fn role_key(&self) -> &'static str {
        match self.role {
            MemberRole::Owner => "member-invitation-owner",
            MemberRole::Responder => "member-invitation-responder",
            MemberRole::Reader => "member-invitation-reader",
        }
    }

    fn inviter(&self, shell: &super::MailShell) -> String {
        self.inviter.clone().unwrap_or_else(|| shell.t("member-invitation-manager"))
    }

    fn why_key(&self) -> &'static str {
        if self.inviter.is_some() { "member-invitation-why" } else { "member-invitation-why-manager" }
    }

    /// The page of the link, which is there in Dutch only.
    fn link(&self, shell: &super::MailShell) -> String {
        format!("{}/aanbieder/uitnodiging/{}", shell.base_url, self.invitation_token.expose())
    }
}

mail!(
    MemberInvitation,
    "mails/member_invitation/subject.txt",
    "mails/member_invitation/body.txt",
    "mails/member_invitation/body.html"
);

/// The code with which an organisation proves who acts for it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationCode {
    /// The name of the organisation.
    pub organisation: String,
    /// Its id.
    pub organisation_id: String,
    /// The code, as people read it: `K7PM-3WQX`.
    pub code: Redacted<String>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
}

impl OrganisationCode {
    /// The page on which it is typed, which is there in Dutch only.
    fn link(&self, shell: &super::MailShell) -> String {
        format!("{}/aanbieder/bevestigen/{}", shell.base_url, self.organisation_id)
    }
}

mail!(
    OrganisationCode,
    "mails/organisation_code/subject.txt",
    "mails/organisation_code/body.txt",
    "mails/organisation_code/body.html"
);

/// Choose a new password: the link with the button.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordReset {
    /// The token of the link.
    pub reset_token: Redacted<String>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
}

mail!(
    PasswordReset,
    "mails/password_reset/subject.txt",
    "mails/password_reset/body.txt",
    "mails/password_reset/body.html"
);

/// A senior editor reset the second factor of this account.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactorReset {
    /// The name of the senior editor who did it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

mail!(
    SecondFactorReset,
    "mails/second_factor_reset/subject.txt",
    "mails/second_factor_reset/body.txt",
    "mails/second_factor_reset/body.html"
);

/// A signal waits for somebody. Neither what it says nor whom it is about.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalWaiting {
    /// The number of the signal.
    pub reference: String,
    /// Since when it waits.
    pub waiting_since: DateTime<Utc>,
    /// Whether the receiver is an inspector; a senior editor otherwise. The link follows from it.
    pub to_inspector: bool,
}

mail!(
    SignalWaiting,
    "mails/signal_waiting/subject.txt",
    "mails/signal_waiting/body.txt",
    "mails/signal_waiting/body.html"
);

/// The inspectorate received a signal; for the senior editor who handed it over.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalReceipt {
    /// The number of the signal.
    pub reference: String,
    /// When the inspectorate confirmed that it has it.
    pub received_at: DateTime<Utc>,
}

mail!(
    SignalReceipt,
    "mails/signal_receipt/subject.txt",
    "mails/signal_receipt/body.txt",
    "mails/signal_receipt/body.html"
);
