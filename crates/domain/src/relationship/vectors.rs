//! Both sides against the vectors of RFC 9497, and against codes that the browser's implementation made.

use super::{Blinding, HalfYear, OprfAnswer, RelationshipCode, RelationshipKey, RelationshipKeys};
use crate::Redacted;
use crate::ids::FacilityId;
use serde::Deserialize;
use voprf::{EvaluationElement, Group, PoprfClient, PoprfServer, Proof, Ristretto255};

#[derive(Deserialize)]
struct Rfc {
    seed: String,
    key_info: String,
    public_key: String,
    info: String,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    inputs: Vec<String>,
    blinds: Vec<String>,
    blinded: Vec<String>,
    evaluated: Vec<String>,
    proof: String,
    outputs: Vec<String>,
}

/// Made by `tools/relationship-codes/make.mjs`.
#[derive(Deserialize)]
struct Made {
    facility: FacilityId,
    period: String,
    seed: String,
    public_key: String,
    nonces: Vec<String>,
    blinds: Vec<String>,
    blinded: Vec<String>,
    evaluated: Vec<String>,
    proof: String,
    codes: Vec<String>,
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn fixed<const N: usize>(text: &str) -> [u8; N] {
    unhex(text).try_into().unwrap()
}

#[test]
fn the_vectors_of_rfc_9497() {
    let rfc: Rfc = serde_json::from_str(include_str!("rfc9497.json")).unwrap();
    let server =
        PoprfServer::<Ristretto255>::new_from_seed(&unhex(&rfc.seed), &unhex(&rfc.key_info)).unwrap();
    let public = <Ristretto255 as Group>::serialize_elem(server.get_public_key()).to_vec();
    assert_eq!(public, unhex(&rfc.public_key));
    let info = unhex(&rfc.info);
    for vector in &rfc.vectors {
        let inputs: Vec<Vec<u8>> = vector.inputs.iter().map(|one| unhex(one)).collect();
        for (input, output) in inputs.iter().zip(&vector.outputs) {
            assert_eq!(server.evaluate(input, Some(&info)).unwrap().to_vec(), unhex(output));
        }
        let states = vector.blinds.iter().zip(&vector.blinded);
        let states: Vec<_> = states
            .map(|(blind, blinded)| {
                PoprfClient::<Ristretto255>::deserialize(&unhex(&format!("{blind}{blinded}"))).unwrap()
            })
            .collect();
        let elements: Vec<_> = vector
            .evaluated
            .iter()
            .map(|one| EvaluationElement::<Ristretto255>::deserialize(&unhex(one)).unwrap())
            .collect();
        let proof = Proof::<Ristretto255>::deserialize(&unhex(&vector.proof)).unwrap();
        let outputs = PoprfClient::batch_finalize(
            inputs.iter().map(Vec::as_slice),
            &states,
            &elements,
            &proof,
            server.get_public_key(),
            Some(&info),
        );
        let outputs: Vec<Vec<u8>> = outputs.unwrap().map(|one| one.unwrap().to_vec()).collect();
        assert_eq!(outputs, vector.outputs.iter().map(|one| unhex(one)).collect::<Vec<_>>());
    }
}

#[test]
fn codes_of_the_browser_are_codes_here() {
    let made: Made = serde_json::from_str(include_str!("made.json")).unwrap();
    let key = RelationshipKey { id: "test".to_owned(), secret: Redacted::new(fixed(&made.seed)) };
    let keys = RelationshipKeys::new(vec![key]).unwrap();
    assert_eq!(keys.public().next().unwrap().element, fixed(&made.public_key));
    let period: HalfYear = made.period.parse().unwrap();
    for text in &made.codes {
        let code: RelationshipCode = text.parse().unwrap();
        assert!(keys.mark(made.facility, period.and_before(1), &code).is_some(), "{text}");
    }
    let secrets: Vec<Vec<u8>> = (0..made.nonces.len())
        .map(|n| unhex(&format!("{}{}{}", made.nonces[n], made.blinds[n], made.blinded[n])))
        .collect();
    let answer = OprfAnswer {
        public_key: fixed(&made.public_key),
        elements: made.evaluated.iter().map(|one| fixed(one)).collect(),
        proof: fixed(&made.proof),
    };
    let codes = Blinding::from_secrets(&secrets).unwrap().codes(made.facility, period, &answer).unwrap();
    assert_eq!(codes.iter().map(RelationshipCode::printed).collect::<Vec<_>>(), made.codes);
}
