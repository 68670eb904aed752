//! `[keys]`: the keys that protect who submitted a review.

use super::layers::Layers;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Redacted;
use serde::{Deserialize, Deserializer};

/// How the messages of this section begin that hold no secret and may be shown.
pub(super) const SAFE_MESSAGE: &str = "expected 32 bytes in base64";

const HOW: &str = "make one with `waardering keys generate`";

/// 256 secret bits.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct SecretKey(pub Redacted<[u8; 32]>);

impl TryFrom<String> for SecretKey {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let bytes = STANDARD.decode(text.trim()).map_err(|_| format!("{SAFE_MESSAGE}; {HOW}"))?;
        let length = bytes.len();
        let key = bytes.try_into().map_err(|_| format!("{SAFE_MESSAGE}, found {length} bytes; {HOW}"))?;
        Ok(Self(Redacted::new(key)))
    }
}

/// A key with the name that is stored beside everything it encrypts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EncryptionKey {
    /// Name of the key: 1 to 32 characters, letters, digits and hyphens.
    pub id: String,
    /// The key itself.
    pub key: SecretKey,
}

/// `[keys]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeySettings {
    /// The first one encrypts, all of them decrypt. Empty in a demo only.
    pub encryption: Vec<EncryptionKey>,
    /// Key of the keyed hash of addresses. Missing in a demo only.
    #[serde(deserialize_with = "empty_is_none")]
    pub pepper: Option<SecretKey>,
    /// Keys of relationship codes: the first one makes them, all of them recognise them. Empty where the platform
    /// offers none; a demo then has one of its own.
    pub relationship: Vec<EncryptionKey>,
}

impl KeySettings {
    pub(super) fn check(&self, demo: bool, layers: &mut Layers) {
        let name = |id: &str| {
            (1..=32).contains(&id.len())
                && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        for (kind, keys) in [("encryption", &self.encryption), ("relationship", &self.relationship)] {
            let setting = format!("keys.{kind}");
            let article = if kind == "encryption" { "an" } else { "a" };
            for (i, key) in keys.iter().enumerate() {
                if !name(&key.id) {
                    layers.bad(&setting, "an id has 1 to 32 letters, digits and hyphens");
                }
                if keys.iter().take(i).any(|earlier| earlier.id == key.id) {
                    layers.bad(&setting, format!("the id {:?} is there twice", key.id));
                }
                if self.pepper.as_ref() == Some(&key.key) {
                    layers.bad(
                        "keys.pepper",
                        format!("is also {article} {kind} key; each needs a key of its own; {HOW}"),
                    );
                }
            }
        }
        if self.relationship.iter().any(|key| self.encryption.iter().any(|other| other.key == key.key)) {
            layers.bad("keys.relationship", format!("is also an encryption key; {HOW}"));
        }
        // Half of the keys is a mistake in a demo too: data written with one would not fit the other.
        let none_at_all = self.encryption.is_empty() && self.pepper.is_none();
        if self.encryption.is_empty() && !(demo && none_at_all) {
            layers.bad("keys.encryption", format!("is required; {HOW}"));
        }
        if self.pepper.is_none() && !(demo && none_at_all) {
            layers.bad("keys.pepper", format!("is required; {HOW}"));
        }
    }
}

fn empty_is_none<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<SecretKey>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() {
        return Ok(None);
    }
    SecretKey::try_from(text).map(Some).map_err(serde::de::Error::custom)
}
