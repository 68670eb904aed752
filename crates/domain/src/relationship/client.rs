//! The side of whoever makes codes: blinding numbers by chance, and making codes of the answer.
//!
//! The browser does the same with another implementation; both are held against the vectors of RFC 9497.

use super::code::{NONCE, RelationshipCode, TAG};
use super::keys::Chance;
use super::rules::HalfYear;
use super::{ELEMENT, PROOF, info};
use crate::clock::Ids;
use crate::ids::FacilityId;
use voprf::{EvaluationElement, Group, PoprfClient, Proof, Ristretto255};

/// Numbers by chance, and what blinds them. Whoever keeps this and the platform's answer has the codes.
pub struct Blinding {
    nonces: Vec<[u8; NONCE]>,
    states: Vec<PoprfClient<Ristretto255>>,
    blinded: Vec<[u8; ELEMENT]>,
}

/// The platform's answer, with the public key as everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OprfAnswer {
    /// The public key.
    pub public_key: [u8; ELEMENT],
    /// The evaluated elements.
    pub elements: Vec<[u8; ELEMENT]>,
    /// The proof.
    pub proof: [u8; PROOF],
}

/// The platform's answer is not what it has to be: no codes are made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// Something in it cannot be read, or there are too few or too many.
    #[error("the answer cannot be read")]
    Unreadable,
    /// The proof is not that of the public key for this facility and period.
    #[error("the proof is not that of the public key")]
    Unproven,
}

impl Blinding {
    /// Blinds so many new numbers; none where `count` is 0.
    pub fn new(count: usize, ids: &dyn Ids) -> Option<Self> {
        let mut made = Self { nonces: Vec::new(), states: Vec::new(), blinded: Vec::new() };
        for _ in 0..count {
            let nonce = *ids.secret().first_chunk::<NONCE>()?;
            let result = PoprfClient::<Ristretto255>::blind(&nonce, &mut Chance(ids)).ok()?;
            made.nonces.push(nonce);
            made.states.push(result.state);
            made.blinded.push(result.message.serialize().into());
        }
        (count > 0).then_some(made)
    }

    /// What the platform gets to see.
    pub fn blinded(&self) -> &[[u8; ELEMENT]] {
        &self.blinded
    }

    /// What has to be kept until the answer comes, and kept from everybody: for each code its number and what blinds
    /// it.
    pub fn secrets(&self) -> Vec<Vec<u8>> {
        let one = |(nonce, state): (&[u8; NONCE], &PoprfClient<Ristretto255>)| {
            nonce.iter().copied().chain(state.serialize()).collect()
        };
        self.nonces.iter().zip(&self.states).map(one).collect()
    }

    /// The same from what was kept; nothing where it is something else.
    pub fn from_secrets(secrets: &[Vec<u8>]) -> Option<Self> {
        let mut made = Self { nonces: Vec::new(), states: Vec::new(), blinded: Vec::new() };
        for secret in secrets {
            let (nonce, state) = secret.split_first_chunk::<NONCE>()?;
            made.nonces.push(*nonce);
            made.states.push(PoprfClient::deserialize(state).ok()?);
            made.blinded.push(*state.last_chunk::<ELEMENT>()?);
        }
        (!secrets.is_empty()).then_some(made)
    }

    /// The codes, where the proof holds.
    ///
    /// # Errors
    /// [`Refused`] otherwise.
    pub fn codes(
        &self,
        facility: FacilityId,
        period: HalfYear,
        answer: &OprfAnswer,
    ) -> Result<Vec<RelationshipCode>, Refused> {
        let unreadable = |_| Refused::Unreadable;
        if answer.elements.len() != self.nonces.len() {
            return Err(Refused::Unreadable);
        }
        let key = <Ristretto255 as Group>::deserialize_elem(&answer.public_key).map_err(unreadable)?;
        let proof = Proof::<Ristretto255>::deserialize(&answer.proof).map_err(unreadable)?;
        let elements = answer.elements.iter().map(|one| EvaluationElement::<Ristretto255>::deserialize(one));
        let elements: Vec<_> = elements.collect::<Result<_, _>>().map_err(unreadable)?;
        let info = info(facility, period);
        let inputs = self.nonces.iter().map(<[u8; NONCE]>::as_slice);
        let outputs = PoprfClient::batch_finalize(inputs, &self.states, &elements, &proof, key, Some(&info))
            .map_err(|_| Refused::Unproven)?;
        let codes = outputs.zip(&self.nonces).map(|(output, nonce)| {
            let output = output.map_err(unreadable)?;
            let tag = output.first_chunk::<TAG>().ok_or(Refused::Unreadable)?;
            Ok(RelationshipCode::new(*nonce, *tag))
        });
        codes.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{RelationshipKey, RelationshipKeys};
    use super::*;
    use crate::{Redacted, SequentialIds};

    fn keys(secrets: &[u8]) -> RelationshipKeys {
        let one = |byte: &u8| RelationshipKey { id: format!("k{byte}"), secret: Redacted::new([*byte; 32]) };
        RelationshipKeys::new(secrets.iter().map(one).collect()).unwrap()
    }

    fn asked(keys: &RelationshipKeys, to: FacilityId, when: HalfYear, blinding: &Blinding) -> OprfAnswer {
        let ids = SequentialIds::from_seed(99);
        let done = keys.evaluate(to, when, blinding.blinded(), &ids).unwrap();
        let public_key = keys.public().next().unwrap().element;
        OprfAnswer { public_key, elements: done.elements, proof: done.proof }
    }

    #[test]
    fn codes_are_known_at_their_facility_in_their_periods_only() {
        let ids = SequentialIds::from_seed(4);
        let (here, there) = (FacilityId::next(&ids), FacilityId::next(&ids));
        let now: HalfYear = "2026-H2".parse().unwrap();
        let keys_now = keys(&[7]);
        let blinding = Blinding::new(5, &ids).unwrap();
        let answer = asked(&keys_now, here, now, &blinding);
        let codes = blinding.codes(here, now, &answer).unwrap();
        let mut marks = std::collections::BTreeSet::new();
        for code in &codes {
            let typed: RelationshipCode = code.printed().parse().unwrap();
            let (period, mark) = keys_now.mark(here, now.and_before(2), &typed).unwrap();
            assert_eq!(period, now);
            marks.insert(mark);
            assert_eq!(keys_now.mark(there, now.and_before(2), &typed), None, "another facility");
            assert_eq!(keys_now.mark(here, now.before().and_before(3), &typed), None, "not made yet");
            let rotated = keys(&[8, 7]);
            assert_eq!(rotated.mark(here, now.and_before(1), &typed), Some((now, mark)), "an older key");
            assert_eq!(keys(&[8]).mark(here, now.and_before(1), &typed), None, "a key that is gone");
        }
        assert_eq!(marks.len(), 5, "each its own");
        let again = Blinding::from_secrets(&blinding.secrets()).unwrap();
        assert_eq!(again.codes(here, now, &answer).unwrap(), codes, "from what was kept");
        assert_eq!(Blinding::from_secrets(&[vec![1, 2, 3]]).map(|_| ()), None);
    }

    #[test]
    fn an_answer_that_is_not_proven_makes_no_codes() {
        let ids = SequentialIds::from_seed(5);
        let here = FacilityId::next(&ids);
        let now: HalfYear = "2026-H2".parse().unwrap();
        let blinding = Blinding::new(3, &ids).unwrap();
        let answer = asked(&keys(&[7]), here, now, &blinding);
        let other = asked(&keys(&[9]), here, now, &blinding);
        let marked = OprfAnswer { public_key: answer.public_key, ..other };
        assert_eq!(blinding.codes(here, now, &marked), Err(Refused::Unproven), "a key for one person");
        assert_eq!(blinding.codes(here, now.before(), &answer), Err(Refused::Unproven), "another info");
        let swapped =
            OprfAnswer { elements: answer.elements.iter().rev().copied().collect(), ..answer.clone() };
        assert_eq!(blinding.codes(here, now, &swapped), Err(Refused::Unproven));
        let fewer = OprfAnswer { elements: answer.elements[1..].to_vec(), ..answer.clone() };
        assert_eq!(blinding.codes(here, now, &fewer), Err(Refused::Unreadable));
        let nonsense = OprfAnswer { elements: vec![[255; 32]; 3], ..answer };
        assert_eq!(blinding.codes(here, now, &nonsense), Err(Refused::Unreadable));
    }

    #[test]
    fn what_is_no_element_is_not_evaluated() {
        let ids = SequentialIds::from_seed(6);
        let (here, now) = (FacilityId::next(&ids), "2026-H2".parse().unwrap());
        let keys = keys(&[7]);
        for bad in [vec![], vec![[0; 32]], vec![[255; 32]]] {
            assert_eq!(keys.evaluate(here, now, &bad, &ids), None, "{bad:?}");
        }
        let blinding = Blinding::new(1, &ids).unwrap();
        assert_eq!(RelationshipKeys::none().evaluate(here, now, blinding.blinded(), &ids), None);
        assert!(Blinding::new(0, &ids).is_none());
    }

    /// The platform sees the blinded element. Whatever number is behind it, some blind leads to the same element: here
    /// the same blinded numbers become the codes of whoever happens to hold them.
    #[test]
    fn the_same_number_is_blinded_to_something_else_each_time() {
        let (one, other) = (SequentialIds::from_seed(1), SequentialIds::from_seed(2));
        let (a, b) = (Blinding::new(1, &one).unwrap(), Blinding::new(1, &other).unwrap());
        assert_ne!(a.blinded(), b.blinded());
    }
}
