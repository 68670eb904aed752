//! The secrets in the links of subscriptions: an id, and a keyed hash of it that only the platform can make.

use domain::Redacted;
use domain::subscription::{LINK_MANAGE, LINK_STOP};
use storage::Vault;
use uuid::Uuid;

/// What a link is for. One for another purpose does not open anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Confirms a subscription.
    Confirm,
    /// Ends a subscription.
    Stop,
    /// Opens the page with all subscriptions of a mailbox.
    Manage,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Confirm => "subscription-confirm",
            Self::Stop => LINK_STOP,
            Self::Manage => LINK_MANAGE,
        }
    }
}

/// The secret for a row.
pub(super) fn make(vault: &Vault, purpose: Purpose, id: Uuid) -> Redacted<String> {
    vault.link(purpose.name(), id)
}

/// The row that a secret is for; none where we never made it.
pub(super) fn read(vault: &Vault, purpose: Purpose, token: &str) -> Option<Uuid> {
    vault.linked(purpose.name(), token)
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::Key;

    fn vault(pepper: u8) -> Vault {
        let key = Key { id: "test".into(), secret: Redacted::new([1; 32]) };
        Vault::new(vec![key], Redacted::new([pepper; 32])).unwrap()
    }

    #[test]
    fn a_secret_opens_its_own_row_for_its_own_purpose_only() {
        let id = Uuid::from_u128(42);
        let token = make(&vault(1), Purpose::Stop, id).into_inner();
        assert_eq!(read(&vault(1), Purpose::Stop, &token), Some(id));
        for purpose in [Purpose::Confirm, Purpose::Manage] {
            assert_eq!(read(&vault(1), purpose, &token), None);
        }
        assert_eq!(read(&vault(2), Purpose::Stop, &token), None);
        let other = make(&vault(1), Purpose::Stop, Uuid::from_u128(43 << 32)).into_inner();
        let mixed = format!("{}{}", &other[..21], &token[21..]);
        for wrong in [mixed.as_str(), "", "x", "é", &"A".repeat(64), &"A".repeat(5000), &token[1..]] {
            assert_eq!(read(&vault(1), Purpose::Stop, wrong), None, "{wrong}");
        }
    }
}
