//! Encryption at rest, with keys that can be rotated, and the keyed hash that compares addresses.
//!
//! XChaCha20-Poly1305 (24-byte random nonces, so that no counter has to be kept) with the purpose of
//! the data as associated data: an identity cannot be passed off as a mail. A sealed value names its
//! key: `1 | length of key id | key id | nonce | ciphertext`.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use domain::{EmailAddress, Ids, Redacted};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

const VERSION: u8 = 1;
const NONCE: usize = 24;

/// An encryption key with its id.
#[derive(Clone, Debug)]
pub struct Key {
    /// Such as `2026-1`; at most 64 bytes.
    pub id: String,
    /// 256 random bits.
    pub secret: Redacted<[u8; 32]>,
}

/// Seals and opens personal data.
#[derive(Clone, Debug)]
pub struct Vault {
    keys: Vec<Key>,
    pepper: Redacted<[u8; 32]>,
}

/// A sealed value and the key that sealed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// The sealed bytes.
    pub bytes: Vec<u8>,
    /// The id of the key.
    pub key: String,
}

/// A value could not be sealed or opened. Says nothing about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is no key at all, or its id is too long.
    #[error("no usable encryption key is configured")]
    NoKey,
    /// The key that sealed it is not configured any more.
    #[error("the encryption key {0:?} is not configured")]
    UnknownKey(String),
    /// It was changed, or sealed for another purpose.
    #[error("a sealed value does not open")]
    Damaged,
}

impl Vault {
    /// A vault that seals with the first key and opens with all. `pepper` keys the address hash and
    /// must never change.
    pub fn new(keys: Vec<Key>, pepper: Redacted<[u8; 32]>) -> Result<Self, VaultError> {
        if keys.is_empty() || keys.iter().any(|key| key.id.is_empty() || key.id.len() > 64) {
            return Err(VaultError::NoKey);
        }
        Ok(Self { keys, pepper })
    }

    /// The id of the key that new values are sealed with.
    pub fn current_key(&self) -> &str {
        self.keys.first().map_or("", |key| &key.id)
    }

    /// Seals `plain` for `purpose`.
    pub fn seal(&self, purpose: &str, plain: &[u8], ids: &dyn Ids) -> Result<Sealed, VaultError> {
        let key = self.keys.first().ok_or(VaultError::NoKey)?;
        let secret = ids.secret();
        let nonce: [u8; NONCE] = secret[..NONCE].try_into().map_err(|_| VaultError::Damaged)?;
        let payload = Payload { msg: plain, aad: purpose.as_bytes() };
        let sealed = cipher(key).encrypt(&XNonce::from(nonce), payload).map_err(|_| VaultError::Damaged)?;
        let id_length = u8::try_from(key.id.len()).map_err(|_| VaultError::NoKey)?;
        let mut bytes = vec![VERSION, id_length];
        bytes.extend_from_slice(key.id.as_bytes());
        bytes.extend_from_slice(&nonce);
        bytes.extend_from_slice(&sealed);
        Ok(Sealed { bytes, key: key.id.clone() })
    }

    /// Opens what was sealed for `purpose`.
    pub fn open(&self, purpose: &str, sealed: &[u8]) -> Result<Redacted<Vec<u8>>, VaultError> {
        let [VERSION, id_length, rest @ ..] = sealed else {
            return Err(VaultError::Damaged);
        };
        let (id, rest) = rest.split_at_checked(usize::from(*id_length)).ok_or(VaultError::Damaged)?;
        let (nonce, ciphertext) = rest.split_at_checked(NONCE).ok_or(VaultError::Damaged)?;
        let id = std::str::from_utf8(id).map_err(|_| VaultError::Damaged)?;
        let key =
            self.keys.iter().find(|key| key.id == id).ok_or_else(|| VaultError::UnknownKey(id.to_owned()))?;
        let nonce: [u8; NONCE] = nonce.try_into().map_err(|_| VaultError::Damaged)?;
        let payload = Payload { msg: ciphertext, aad: purpose.as_bytes() };
        let plain = cipher(key).decrypt(&XNonce::from(nonce), payload).map_err(|_| VaultError::Damaged)?;
        Ok(Redacted::new(plain))
    }

    /// The keyed hash (HMAC-SHA-256) of `message` for `purpose`: nobody without the pepper can make one.
    pub fn mac(&self, purpose: &str, message: &[u8]) -> [u8; 32] {
        self.hmac(&[purpose.as_bytes(), b"\0", message])
    }

    /// The key of the hashes that are kept of the circumstances of submissions. It never changes, as the
    /// pepper: with another one, what came before is not recognised.
    pub fn trace_key(&self) -> [u8; 16] {
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ..] = self.mac("trace-key", b"");
        [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]
    }

    /// Seals `plain` for `purpose` under a key that exists only as long as `salt` does.
    pub fn seal_under(
        &self,
        salt: &[u8],
        purpose: &str,
        plain: &[u8],
        ids: &dyn Ids,
    ) -> Result<Vec<u8>, VaultError> {
        Ok(Self { keys: vec![self.salted(salt)], pepper: self.pepper.clone() }
            .seal(purpose, plain, ids)?
            .bytes)
    }

    /// Opens what was sealed for `purpose` under `salt`.
    pub fn open_under(
        &self,
        salt: &[u8],
        purpose: &str,
        sealed: &[u8],
    ) -> Result<Redacted<Vec<u8>>, VaultError> {
        Self { keys: vec![self.salted(salt)], pepper: self.pepper.clone() }.open(purpose, sealed)
    }

    fn salted(&self, salt: &[u8]) -> Key {
        Key { id: "salted".to_owned(), secret: Redacted::new(self.mac("salted-key", salt)) }
    }

    /// The keyed hash (HMAC-SHA-256) by which addresses are compared: without the pepper nobody can
    /// try out addresses against it.
    pub fn address_hash(&self, address: &EmailAddress) -> [u8; 32] {
        self.mac("submitter-address", address.normalised().expose().as_bytes())
    }

    /// As [`Vault::address_hash`], of a person who uses somebody else's address: of the address and the name, in
    /// which capitals and spaces do not matter.
    pub fn person_hash(&self, address: &EmailAddress, name: &str) -> [u8; 32] {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let both = format!("{}\0{name}", address.normalised().expose());
        self.mac("submitter-person", both.as_bytes())
    }

    fn hmac(&self, parts: &[&[u8]]) -> [u8; 32] {
        // A pepper shorter than a SHA-256 block is padded with zeroes, which is what HMAC does.
        let mut padded = [0u8; 64];
        padded[..32].copy_from_slice(self.pepper.expose());
        let mut mac = <Hmac<Sha256> as KeyInit>::new(&padded.into());
        for part in parts {
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The hash under which a token is kept. Tokens are 256 random bits, so a plain SHA-256 does.
    pub fn token_hash(token: &str) -> [u8; 32] {
        Sha256::digest(token.as_bytes()).into()
    }
}

fn cipher(key: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.secret.expose().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::SequentialIds;

    fn key(id: &str, byte: u8) -> Key {
        Key { id: id.into(), secret: Redacted::new([byte; 32]) }
    }

    fn vault(keys: Vec<Key>) -> Vault {
        Vault::new(keys, Redacted::new([9; 32])).unwrap()
    }

    #[test]
    fn a_rotated_key_still_opens_what_it_sealed() {
        let ids = SequentialIds::default();
        let old = vault(vec![key("a", 1)]);
        let sealed = old.seal("identity", b"Jana", &ids).unwrap();
        let rotated = vault(vec![key("b", 2), key("a", 1)]);
        assert_eq!(rotated.open("identity", &sealed.bytes).unwrap().expose(), b"Jana");
        assert_eq!((sealed.key.as_str(), rotated.current_key()), ("a", "b"));
        let without = vault(vec![key("b", 2)]);
        assert_eq!(without.open("identity", &sealed.bytes), Err(VaultError::UnknownKey("a".into())));
    }

    #[test]
    fn nothing_opens_for_another_purpose_or_after_a_change() {
        let ids = SequentialIds::default();
        let vault = vault(vec![key("a", 1)]);
        let sealed = vault.seal("identity", b"Jana", &ids).unwrap().bytes;
        assert!(!sealed.windows(4).any(|w| w == b"Jana"));
        assert_eq!(vault.open("mail", &sealed), Err(VaultError::Damaged));
        for i in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[i] ^= 1;
            assert!(vault.open("identity", &changed).is_err(), "byte {i}");
            assert!(vault.open("identity", &sealed[..i]).is_err(), "cut at {i}");
        }
    }

    #[test]
    fn what_was_sealed_under_a_salt_dies_with_it() {
        let ids = SequentialIds::default();
        let rotated = vault(vec![key("b", 2)]);
        let vault = vault(vec![key("a", 1)]);
        let sealed = vault.seal_under(b"one", "trace", b"network", &ids).unwrap();
        assert!(!sealed.windows(7).any(|w| w == b"network"));
        assert_eq!(vault.open_under(b"one", "trace", &sealed).unwrap().expose(), b"network");
        assert_eq!(vault.open_under(b"two", "trace", &sealed), Err(VaultError::Damaged));
        assert_eq!(vault.open_under(b"one", "mail", &sealed), Err(VaultError::Damaged));
        assert_eq!(vault.open("trace", &sealed), Err(VaultError::UnknownKey("salted".into())));
        // The keys that are rotated have no part in it.
        assert!(rotated.open_under(b"one", "trace", &sealed).is_ok());
    }

    #[test]
    fn a_mac_depends_on_its_purpose_and_message() {
        let vault = vault(vec![key("a", 1)]);
        assert_eq!(vault.mac("form", b"1"), vault.mac("form", b"1"));
        assert_ne!(vault.mac("form", b"1"), vault.mac("form", b"2"));
        assert_ne!(vault.mac("form", b"1"), vault.mac("trace", b"1"));
    }

    #[test]
    fn one_mailbox_has_one_hash_that_needs_the_pepper() {
        let a = EmailAddress::parse("Jan+x@example.org").unwrap();
        let b = EmailAddress::parse("jan@example.org").unwrap();
        let other = Vault::new(vec![key("a", 1)], Redacted::new([8; 32])).unwrap();
        let vault = vault(vec![key("a", 1)]);
        assert_eq!(vault.address_hash(&a), vault.address_hash(&b));
        assert_ne!(vault.address_hash(&a), other.address_hash(&a));
    }
}
