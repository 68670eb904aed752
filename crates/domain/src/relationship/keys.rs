//! The platform's side: keys, evaluating what was blinded, and recognising codes.

use super::code::{RelationshipCode, TAG};
use super::rules::HalfYear;
use super::{ELEMENT, PROOF, info};
use crate::clock::Ids;
use crate::ids::FacilityId;
use crate::redacted::Redacted;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use voprf::{BlindedElement, Group, PoprfServer, Ristretto255};

/// What a key pair is derived for (`DeriveKeyPair` of RFC 9497).
const PURPOSE: &[u8] = b"waardering relationship codes";

/// A key with its id.
#[derive(Clone, Debug)]
pub struct RelationshipKey {
    /// Such as `2026-1`.
    pub id: String,
    /// 256 random bits, of which the key pair is derived.
    pub secret: Redacted<[u8; 32]>,
}

/// A public key, which everybody may compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// Its id.
    pub id: String,
    /// The serialized element.
    pub element: [u8; ELEMENT],
}

/// A key pair cannot be derived; of no 256 bits by chance.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key pair can be derived of the relationship key {0:?}")]
pub struct BadKey(pub String);

/// Blinded elements, evaluated, with one proof that the public key did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluated {
    /// In the order in which they came.
    pub elements: Vec<[u8; ELEMENT]>,
    /// The proof for all of them.
    pub proof: [u8; PROOF],
}

/// The keys: the first one makes codes, all of them recognise codes.
#[derive(Clone)]
pub struct RelationshipKeys(Vec<Derived>);

#[derive(Clone)]
struct Derived {
    public: PublicKey,
    secret: Redacted<[u8; 32]>,
    server: PoprfServer<Ristretto255>,
}

impl RelationshipKeys {
    /// No keys: no codes.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// Derives the key pairs.
    ///
    /// # Errors
    /// [`BadKey`], which no 256 bits by chance lead to.
    pub fn new(keys: Vec<RelationshipKey>) -> Result<Self, BadKey> {
        let derived = keys.into_iter().map(|RelationshipKey { id, secret }| {
            let server = PoprfServer::<Ristretto255>::new_from_seed(secret.expose(), PURPOSE)
                .map_err(|_| BadKey(id.clone()))?;
            let element = <Ristretto255 as Group>::serialize_elem(server.get_public_key()).into();
            Ok(Derived { public: PublicKey { id, element }, secret, server })
        });
        derived.collect::<Result<_, _>>().map(Self)
    }

    /// The public keys, that of the codes of now first.
    pub fn public(&self) -> impl Iterator<Item = &PublicKey> {
        self.0.iter().map(|key| &key.public)
    }

    /// Evaluates blinded elements with the first key; nothing where there is no key, or where one of them is no element.
    pub fn evaluate(
        &self,
        facility: FacilityId,
        period: HalfYear,
        blinded: &[[u8; ELEMENT]],
        ids: &dyn Ids,
    ) -> Option<Evaluated> {
        let key = self.0.first()?;
        let elements = blinded.iter().map(|one| BlindedElement::<Ristretto255>::deserialize(one));
        let elements: Vec<_> = elements.collect::<Result<_, _>>().ok()?;
        if elements.is_empty() {
            return None;
        }
        let info = info(facility, period);
        let done = key.server.batch_blind_evaluate(&mut Chance(ids), &elements, Some(&info)).ok()?;
        Some(Evaluated {
            elements: done.messages.iter().map(|one| one.serialize().into()).collect(),
            proof: done.proof.serialize().into(),
        })
    }

    /// The mark by which a code of this facility is known as used, where one of the keys made it in one of the
    /// periods. Without the key nobody can tell of which code a mark is.
    pub fn mark(
        &self,
        facility: FacilityId,
        periods: impl Iterator<Item = HalfYear>,
        code: &RelationshipCode,
    ) -> Option<(HalfYear, [u8; 16])> {
        for period in periods {
            let info = info(facility, period);
            for key in &self.0 {
                let output = key.server.evaluate(&code.nonce, Some(&info)).ok()?;
                if matches(&output, &code.tag) {
                    return Some((period, key.mark_of(&info, code)?));
                }
            }
        }
        None
    }
}

/// Whether the output begins with the tag; takes as long whatever they are.
fn matches(output: &[u8], tag: &[u8; TAG]) -> bool {
    output.iter().zip(tag).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

impl Derived {
    fn mark_of(&self, info: &[u8], code: &RelationshipCode) -> Option<[u8; 16]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.secret.expose()).ok()?;
        mac.update(b"waardering spent relationship code");
        mac.update(info);
        mac.update(&code.nonce);
        mac.finalize().into_bytes().first_chunk::<16>().copied()
    }
}

impl std::fmt::Debug for RelationshipKeys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.public().map(|key| &key.id)).finish()
    }
}

/// Secrets of [`Ids`] as the source of chance that the function's crate asks for.
pub(super) struct Chance<'i>(pub(super) &'i dyn Ids);

impl rand_core::RngCore for Chance<'_> {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, to: &mut [u8]) {
        for part in to.chunks_mut(32) {
            let secret = self.0.secret();
            part.iter_mut().zip(secret).for_each(|(byte, chance)| *byte = chance);
        }
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(to);
        Ok(())
    }
}

impl rand_core::CryptoRng for Chance<'_> {}
