//! Relationship codes: proof that somebody used a facility, which nobody can lead back to that person.
//!
//! The construction is the partially oblivious pseudorandom function of RFC 9497 (POPRF, ristretto255-SHA512). What
//! is public in it names the facility and the period; the input is a number that only whoever makes the codes knows.
//! `docs/relationship-codes.md` tells what it gives and what it does not.

mod client;
mod code;
mod keys;
mod rules;
#[cfg(test)]
mod vectors;

pub use client::{Blinding, OprfAnswer, Refused};
pub use code::{NotARelationshipCode, RelationshipCode};
pub use keys::{BadKey, Evaluated, PublicKey, RelationshipKey, RelationshipKeys};
pub use rules::{Allowance, BadHalfYear, HalfYear, RelationshipRules};

use crate::ids::FacilityId;

/// The ciphersuite, as RFC 9497 calls it.
pub const SUITE: &str = "ristretto255-SHA512";

/// Bytes of a serialized element of the group.
pub const ELEMENT: usize = 32;
/// Bytes of a serialized proof.
pub const PROOF: usize = 64;
/// Most elements in one call.
pub const MOST_AT_ONCE: usize = 200;

/// What is public in the function: a code of another facility or period is worth nothing. Whoever blinds makes this
/// themselves, so that the platform cannot mark codes by it.
#[must_use]
pub fn info(facility: FacilityId, period: HalfYear) -> Vec<u8> {
    let mut info = b"waardering-relationship-1".to_vec();
    info.extend_from_slice(facility.0.as_bytes());
    info.extend_from_slice(period.to_string().as_bytes());
    info
}
