//! Passwords: argon2id with the parameters that OWASP recommends (19 MiB, 2 passes, 1 lane), which
//! are the crate's defaults.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use domain::text::graphemes;
use domain::{Ids, Redacted};

/// Why a password cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than 12 characters.
    #[error("een wachtwoord telt minstens 12 tekens")]
    TooShort,
    /// More than 200 characters.
    #[error("een wachtwoord telt hoogstens 200 tekens")]
    TooLong,
    /// It could not be hashed.
    #[error("het wachtwoord kon niet verwerkt worden")]
    Unusable,
}

/// Whether a password is long enough to resist guessing and short enough to be hashed without harm:
/// 12 to 200 characters. No rules about kinds of characters, which only make people write it down.
pub fn check_strength(password: &str) -> Result<(), PasswordError> {
    match graphemes(password) {
        0..12 => Err(PasswordError::TooShort),
        12..=200 => Ok(()),
        _ => Err(PasswordError::TooLong),
    }
}

/// Hashes a password. Takes tens of milliseconds and 19 MiB, on a thread for such work.
pub(crate) async fn hash(
    password: &Redacted<String>,
    ids: &dyn Ids,
) -> Result<Redacted<String>, PasswordError> {
    check_strength(password.expose())?;
    let (password, salt) = (password.clone(), ids.secret());
    let hashed = tokio::task::spawn_blocking(move || {
        let hash = Argon2::default().hash_password_with_salt(password.expose().as_bytes(), &salt[..16]);
        hash.map(|phc: PasswordHash| Redacted::new(phc.to_string()))
    });
    hashed.await.ok().and_then(Result::ok).ok_or(PasswordError::Unusable)
}

/// Whether the password is the one that was hashed. Without a hash the same work is done in vain, so
/// that an unknown address takes as long as a wrong password.
pub(crate) async fn verify(password: &Redacted<String>, hash: Option<&Redacted<String>>) -> bool {
    let (password, known) = (password.clone(), hash.is_some());
    let hash = hash.cloned().unwrap_or_else(|| Redacted::new(NOBODY.to_owned()));
    let right = tokio::task::spawn_blocking(move || {
        PasswordHash::new(hash.expose())
            .is_ok_and(|hash| Argon2::default().verify_password(password.expose().as_bytes(), &hash).is_ok())
    });
    right.await.unwrap_or(false) && known
}

/// A hash of nothing anybody knows, with the same parameters.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::SequentialIds;

    #[tokio::test]
    async fn only_the_right_password_opens() {
        let ids = SequentialIds::default();
        let password = Redacted::new("een lang wachtwoord".to_owned());
        let stored = hash(&password, &ids).await.unwrap();
        assert!(stored.expose().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(verify(&password, Some(&stored)).await);
        assert!(!verify(&Redacted::new("een ander wachtwoord".to_owned()), Some(&stored)).await);
        assert!(!verify(&password, None).await);
        assert_ne!(hash(&password, &ids).await.unwrap(), stored, "every hash has a salt of its own");
    }

    #[tokio::test]
    async fn a_password_has_a_length() {
        let ids = SequentialIds::default();
        for (password, error) in
            [("elf tekens.", PasswordError::TooShort), (&"x".repeat(201), PasswordError::TooLong)]
        {
            assert_eq!(hash(&Redacted::new(password.to_owned()), &ids).await.unwrap_err(), error);
        }
    }

    #[test]
    fn the_hash_of_nobody_is_well_formed() {
        assert!(PasswordHash::new(NOBODY).is_ok());
    }
}
