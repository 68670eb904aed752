//! The secrets in links of mails that open a row for as long as it is there: an id, and a keyed hash of it that only
//! the platform can make. Nothing of them is stored.

use crate::vault::Vault;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Redacted;
use uuid::Uuid;

const ID: usize = 16;
const MAC: usize = 32;

impl Vault {
    /// The secret of a link that opens the row with this id for `purpose`. One for another purpose opens nothing.
    pub fn link(&self, purpose: &str, id: Uuid) -> Redacted<String> {
        let mut bytes = id.as_bytes().to_vec();
        bytes.extend_from_slice(&self.mac(purpose, id.as_bytes()));
        Redacted::new(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The row that the secret of a link opens for `purpose`; none where we never made it.
    pub fn linked(&self, purpose: &str, token: &str) -> Option<Uuid> {
        if token.len() > 100 {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (id, _) = bytes.split_at_checked(ID).filter(|(_, mac)| mac.len() == MAC)?;
        let id = Uuid::from_slice(id).ok()?;
        // Compared by their hashes, so that the time it takes tells nothing of the right one.
        let right = self.link(purpose, id);
        (Self::token_hash(token) == Self::token_hash(right.expose())).then_some(id)
    }
}
