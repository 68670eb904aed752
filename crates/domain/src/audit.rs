//! The audit log: who did what to what, chained so that a changed or missing row shows.
//!
//! Several chains run side by side ([`CHAINS`]), so that two transactions that touch different things
//! need not wait for each other. A thing always stays in the same chain.

use crate::ids::{AuditId, EditorId, SubmitterId};
use chrono::{DateTime, SecondsFormat, Utc};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The number of chains.
pub const CHAINS: u8 = 8;
/// What stands before the first row of a chain.
pub const GENESIS: [u8; 32] = [0; 32];

/// Who acted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An editor.
    Editor(EditorId),
    /// A submitter, by pseudonym.
    Submitter(SubmitterId),
    /// A member of a provider, by account.
    Member(EditorId),
    /// The platform itself, such as a timer.
    System,
    /// Whoever runs commands on the machine.
    Operator,
}

impl Actor {
    /// The kind, as stored.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Editor(_) => "editor",
            Self::Submitter(_) => "submitter",
            Self::Member(_) => "member",
            Self::System => "system",
            Self::Operator => "operator",
        }
    }

    /// The id, where there is one.
    pub const fn id(&self) -> Option<Uuid> {
        match self {
            Self::Editor(id) | Self::Member(id) => Some(id.0),
            Self::Submitter(id) => Some(id.0),
            Self::System | Self::Operator => None,
        }
    }
}

/// A row of the log, as it is hashed. Holds no text and no identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// Its id.
    pub id: AuditId,
    /// When it happened, to the microsecond.
    pub at: DateTime<Utc>,
    /// The kind of actor.
    pub actor_kind: String,
    /// Which actor.
    pub actor_id: Option<Uuid>,
    /// What was done, such as `review.published`.
    pub action: String,
    /// The kind of thing it was done to, such as `review`.
    pub subject_kind: String,
    /// Which thing.
    pub subject_id: Uuid,
    /// More about it: JSON, without text or identity.
    pub detail: String,
}

impl AuditRow {
    /// The chain this row belongs to, 0 to [`CHAINS`] - 1: decided by the random end of the subject's id.
    pub fn chain(&self) -> u8 {
        self.subject_id.as_bytes()[15] % CHAINS
    }

    /// The hash of this row as number `seq` of its chain, after a row with hash `previous`: SHA-256
    /// over every field, each preceded by its length, so that no two rows look alike.
    pub fn hash(&self, seq: i64, previous: &[u8; 32]) -> [u8; 32] {
        let actor = self.actor_id.map(|id| id.to_string()).unwrap_or_default();
        let at = self.at.to_rfc3339_opts(SecondsFormat::Micros, true);
        let mut hasher = Sha256::new();
        hasher.update(previous);
        for field in [
            seq.to_string().as_str(),
            &self.chain().to_string(),
            &self.id.to_string(),
            &at,
            &self.actor_kind,
            &actor,
            &self.action,
            &self.subject_kind,
            &self.subject_id.to_string(),
            &self.detail,
        ] {
            hasher.update((field.len() as u64).to_be_bytes());
            hasher.update(field.as_bytes());
        }
        hasher.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> AuditRow {
        AuditRow {
            id: AuditId(Uuid::from_u128(1)),
            at: DateTime::from_timestamp(1_790_000_000, 123_000).unwrap(),
            actor_kind: "editor".into(),
            actor_id: Some(Uuid::from_u128(2)),
            action: "review.published".into(),
            subject_kind: "review".into(),
            subject_id: Uuid::from_u128(3),
            detail: "{}".into(),
        }
    }

    #[test]
    fn every_field_and_place_counts() {
        let base = row().hash(1, &GENESIS);
        let changes: [fn(&mut AuditRow); 8] = [
            |r| r.id = AuditId(Uuid::from_u128(9)),
            |r| r.at += chrono::TimeDelta::microseconds(1),
            |r| r.actor_kind.push('x'),
            |r| r.actor_id = None,
            |r| r.action.push('x'),
            |r| r.subject_kind.push('x'),
            |r| r.subject_id = Uuid::from_u128(4),
            |r| r.detail = "{\"a\":1}".into(),
        ];
        for change in changes {
            let mut changed = row();
            change(&mut changed);
            assert_ne!(changed.hash(1, &GENESIS), base);
        }
        assert_ne!(row().hash(2, &GENESIS), base);
        assert_ne!(row().hash(1, &base), base);
    }

    #[test]
    fn moving_a_letter_between_fields_shows() {
        let mut a = row();
        let mut b = row();
        (a.action, a.subject_kind) = ("ab".into(), "c".into());
        (b.action, b.subject_kind) = ("a".into(), "bc".into());
        assert_ne!(a.hash(1, &GENESIS), b.hash(1, &GENESIS));
    }
}
