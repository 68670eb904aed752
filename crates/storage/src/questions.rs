//! The secret in the form of a question that can be answered once. Only the platform can make one; nothing of it is
//! stored.

use crate::vault::Vault;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use domain::Redacted;
use domain::feedback::{FeedbackMoment, Question};
use domain::ids::FacilityId;
use uuid::Uuid;

const PURPOSE: &str = "feedback-question";
/// The moment, the facility, the last second and the id.
const PLAIN: usize = 1 + 16 + 8 + 16;

impl Vault {
    /// The id of the question about something: nobody without the pepper can tell what it is about.
    pub fn question_id(&self, about: &[u8]) -> Uuid {
        let [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, ..] = self.mac("feedback-about", about);
        Uuid::from_bytes([a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p])
    }

    /// The secret of a question.
    pub fn ask(&self, question: &Question) -> Redacted<String> {
        let moment = FeedbackMoment::ALL.iter().position(|moment| *moment == question.moment);
        let mut bytes = vec![moment.and_then(|place| u8::try_from(place).ok()).unwrap_or(u8::MAX)];
        bytes.extend_from_slice(question.facility.0.as_bytes());
        bytes.extend_from_slice(&question.until.timestamp().to_be_bytes());
        bytes.extend_from_slice(question.id.as_bytes());
        let mac = self.mac(PURPOSE, &bytes);
        bytes.extend_from_slice(&mac);
        Redacted::new(URL_SAFE_NO_PAD.encode(bytes))
    }

    /// The question of a secret; none where we never asked it.
    pub fn asked(&self, token: &str) -> Option<Question> {
        if token.len() > 200 {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
        let (plain, mac) = bytes.split_at_checked(PLAIN).filter(|(_, mac)| mac.len() == 32)?;
        // Compared by their hashes, so that the time it takes tells nothing of the right one.
        let hash = |mac: &[u8]| Self::token_hash(&URL_SAFE_NO_PAD.encode(mac));
        if hash(mac) != hash(&self.mac(PURPOSE, plain)) {
            return None;
        }
        let (moment, rest) = plain.split_first()?;
        let (facility, rest) = rest.split_at_checked(16)?;
        let (until, id) = rest.split_at_checked(8)?;
        Some(Question {
            moment: FeedbackMoment::ALL.get(usize::from(*moment)).copied()?,
            facility: FacilityId(Uuid::from_slice(facility).ok()?),
            until: DateTime::from_timestamp(i64::from_be_bytes(until.try_into().ok()?), 0)?,
            id: Uuid::from_slice(id).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::Key;

    fn vault(pepper: u8) -> Vault {
        let key = Key { id: "test".into(), secret: Redacted::new([1; 32]) };
        Vault::new(vec![key], Redacted::new([pepper; 32])).unwrap()
    }

    #[test]
    fn a_question_comes_back_as_it_was_asked_and_nobody_else_can_ask_one() {
        for moment in FeedbackMoment::ALL.iter().copied() {
            let question = Question {
                moment,
                facility: FacilityId(Uuid::from_u128(7)),
                until: DateTime::from_timestamp(1_795_255_200, 0).unwrap(),
                id: vault(1).question_id(b"review"),
            };
            let token = vault(1).ask(&question).into_inner();
            assert_eq!(vault(1).asked(&token), Some(question));
            assert_eq!(vault(2).asked(&token), None);
            let later = Question { until: question.until + chrono::TimeDelta::days(9), ..question };
            let mixed = format!("{}{}", &vault(1).ask(&later).into_inner()[..60], &token[60..]);
            for wrong in [mixed.as_str(), "", "x", "é", &token[1..], &"A".repeat(98), &"A".repeat(5000)] {
                assert_eq!(vault(1).asked(wrong), None, "{wrong}");
            }
        }
    }

    #[test]
    fn the_same_question_has_the_same_id_which_needs_the_pepper() {
        assert_eq!(vault(1).question_id(b"a"), vault(1).question_id(b"a"));
        assert_ne!(vault(1).question_id(b"a"), vault(1).question_id(b"b"));
        assert_ne!(vault(1).question_id(b"a"), vault(2).question_id(b"a"));
    }
}
