//! Accounts, their sessions and their second factors.

use crate::shapes::words;
use chrono::{DateTime, Utc};
use domain::{Redacted, Role, Sector};
use moderation::{OpenSession, SecondFactorState};
use serde::{Deserialize, Serialize};
use storage::InvitationRecord;
use utoipa::ToSchema;
use uuid::Uuid;

/// Everybody with an account, at most 1,000.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Team {
    /// By address.
    pub(crate) items: Vec<Member>,
}

/// Somebody with an account.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = TeamMember)]
pub(crate) struct Member {
    /// Which account.
    id: Uuid,
    /// E-mail address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// Name for colleagues.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// What the account may do.
    #[schema(value_type = words::Role)]
    role: Role,
    /// Limited to these sectors; none stands for all of them.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
    /// Whether it can sign in.
    active: bool,
    /// Whether a code is asked for on signing in.
    second_factor: bool,
}

/// Somebody with an account, and the browsers that are signed in to it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct MemberDetail {
    /// The account.
    #[serde(flatten)]
    pub(crate) member: Member,
    /// Last used first.
    pub(crate) sessions: Vec<Session>,
}

/// A browser that is signed in.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OpenSession)]
pub(crate) struct Session {
    /// What it is ended by; of no use to open it.
    id: String,
    /// When it began.
    began_at: DateTime<Utc>,
    /// When it was last used, to the minute.
    last_seen_at: DateTime<Utc>,
    /// The family of the browser; empty where nothing is known.
    #[schema(example = "Firefox, Linux")]
    browser: String,
    /// Whether it is the one that asks.
    current: bool,
}

/// How many sessions ended.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = EndedSessions)]
pub(crate) struct Ended {
    /// How many.
    pub(crate) ended: u64,
}

/// The newest invitations.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Invitations {
    /// Newest first.
    pub(crate) items: Vec<Invitation>,
}

/// An invitation.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Invitation {
    /// Its id.
    id: Uuid,
    /// The address.
    #[schema(value_type = String)]
    email: Redacted<String>,
    /// Name for colleagues.
    #[schema(value_type = String)]
    name: Redacted<String>,
    /// What the invited will be.
    #[schema(value_type = words::Role)]
    role: Role,
    /// Limited to these sectors; none stands for all of them.
    #[schema(value_type = Vec<words::Sector>)]
    sectors: Vec<Sector>,
    /// `open`, `accepted`, `revoked` or `expired`.
    #[schema(example = "open")]
    state: &'static str,
    /// When the newest link was sent.
    sent_at: DateTime<Utc>,
    /// Until when it works.
    expires_at: DateTime<Utc>,
}

/// The own account.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OwnAccount)]
pub(crate) struct Account {
    /// Where its second factor stands.
    pub(crate) second_factor: SecondFactor,
    /// The browsers that are signed in, last used first.
    pub(crate) sessions: Vec<Session>,
}

/// Where a second factor stands.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct SecondFactor {
    /// Since when a code is asked for; null where none is.
    since: Option<DateTime<Utc>>,
    /// Unused recovery codes.
    recovery_codes_left: usize,
    /// Whether the platform asks everybody for one.
    required: bool,
}

/// What an authenticator app needs.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SecondFactorEnrolment)]
pub(crate) struct Enrolment {
    /// The secret in base32, to type in.
    #[schema(value_type = String)]
    pub(crate) secret: Redacted<String>,
    /// What a QR code holds (the Key URI Format).
    #[schema(value_type = String)]
    pub(crate) uri: Redacted<String>,
}

/// Codes for when the app is lost. Each works once.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct RecoveryCodes {
    /// Ten codes, shown this once.
    #[schema(value_type = Vec<String>)]
    pub(crate) recovery_codes: Vec<Redacted<String>>,
}

/// The password of the own account.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OwnPassword {
    /// The password that holds.
    #[schema(value_type = String, format = Password)]
    pub(crate) password: Redacted<String>,
}

/// The token of a link from a mail, and a password.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenAndPassword {
    /// The last part of the link.
    #[schema(value_type = String)]
    pub(crate) token: Redacted<String>,
    /// The password to set, 12 to 200 characters.
    #[schema(value_type = String, format = Password)]
    pub(crate) password: Redacted<String>,
}

impl From<moderation::Member> for Member {
    fn from(member: moderation::Member) -> Self {
        Self {
            id: member.id.0,
            email: member.email,
            name: member.name,
            role: member.role,
            sectors: member.sectors,
            active: member.active,
            second_factor: member.second_factor,
        }
    }
}

impl From<OpenSession> for Session {
    fn from(session: OpenSession) -> Self {
        Self {
            id: session.handle,
            began_at: session.began_at,
            last_seen_at: session.last_seen_at,
            browser: session.device,
            current: session.current,
        }
    }
}

impl From<SecondFactorState> for SecondFactor {
    fn from(state: SecondFactorState) -> Self {
        Self { since: state.since, recovery_codes_left: state.codes_left, required: state.required }
    }
}

impl Invitation {
    /// The invitation as it stands at `now`.
    pub(crate) fn of(found: InvitationRecord, now: DateTime<Utc>) -> Self {
        let state = match (found.accepted_at, found.revoked_at) {
            (Some(_), _) => "accepted",
            (None, Some(_)) => "revoked",
            (None, None) if now < found.expires_at => "open",
            (None, None) => "expired",
        };
        Self {
            id: found.id.0,
            email: found.email,
            name: found.name,
            role: found.role,
            sectors: found.sectors,
            state,
            sent_at: found.sent_at,
            expires_at: found.expires_at,
        }
    }
}
