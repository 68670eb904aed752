//! Relationship codes: evaluating what a member blinded. The platform never sees a code here.

use crate::Providers;
use domain::audit::Actor;
use domain::ids::FacilityId;
use domain::relationship::{Allowance, ELEMENT, Evaluated, MOST_AT_ONCE, PublicKey};
use domain::{ErrorKind, Facility, FieldError, HalfYear, RuleError, invitation};
use moderation::ProviderMember;
use serde_json::json;
use storage::NewAudit;

/// How many codes a facility made, and what it can still make.
#[derive(Clone, Debug, PartialEq)]
pub struct CodesStanding {
    /// The facility.
    pub facility: Facility,
    /// The half year of now.
    pub period: HalfYear,
    /// What it made in it, beside its places.
    pub allowance: Allowance,
    /// How many of those came back with a review; nothing where there are a few.
    pub used: Option<u32>,
    /// The public key of the codes of now; nothing where the platform offers none.
    pub key: Option<PublicKey>,
}

/// What was evaluated, with what can still be made.
#[derive(Clone, Debug, PartialEq)]
pub struct CodesIssued {
    /// The half year that the codes are of.
    pub period: HalfYear,
    /// The public key that evaluated.
    pub key: PublicKey,
    /// The evaluated elements, in the order in which they came, with the proof.
    pub evaluated: Evaluated,
    /// What the facility made in the half year, these included.
    pub allowance: Allowance,
}

impl Providers {
    /// How many codes a facility made.
    ///
    /// Errors: `facility_not_found` (404), `reader_only` (403).
    pub async fn codes_standing(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
    ) -> Result<CodesStanding, RuleError> {
        let view = self.store.view();
        let facility = self.inviting(&view, member, facility).await?;
        let period = HalfYear::of(self.clock.now());
        let counts = view.relationship_periods().find(facility.id, period).await?;
        let (issued, spent) = counts.map_or((0, 0), |counts| (counts.issued, counts.spent));
        let rules = &self.rules.relationship;
        Ok(CodesStanding {
            allowance: rules.allowance(&facility, issued),
            used: invitation::told(spent),
            key: rules.keys.public().next().cloned(),
            period,
            facility,
        })
    }

    /// Evaluates blinded elements, each 32 bytes in hexadecimal digits, at most 200 at once.
    ///
    /// Errors: `invalid_fields` (422) with `/blinded` (`required`, `too_many`) or `/blinded/3` (`bad_element`);
    /// `facility_not_found` (404), `reader_only` (403), `facility_not_participating`, `facility_closed`,
    /// `codes_not_offered` and `codes_used_up` (409).
    pub async fn issue_codes(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        blinded: &[String],
    ) -> Result<CodesIssued, RuleError> {
        let facility = self.inviting(&self.store.view(), member, facility).await?;
        facility.accepts_reviews()?;
        let elements = elements(blinded)?;
        let rules = &self.rules.relationship;
        let key = rules.keys.public().next().cloned().ok_or_else(not_offered)?;
        let now = self.clock.now();
        let period = HalfYear::of(now);
        let evaluated = rules.keys.evaluate(facility.id, period, &elements, self.ids.as_ref());
        let evaluated = evaluated.ok_or_else(|| self.odd_one(facility.id, period, &elements))?;
        let count = u32::try_from(elements.len()).unwrap_or(u32::MAX);

        let mut tx = self.store.begin().await?;
        let counts = tx.relationship_periods().lock(facility.id, period).await?;
        let before = rules.allowance(&facility, counts.issued);
        if before.left() < count {
            return Err(used_up(before));
        }
        tx.relationship_periods().issue(&counts, count).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action: "relationship_codes.issued",
            subject_kind: "facility",
            subject: facility.id.0,
            detail: json!({ "count": count, "period": period.to_string(), "key": key.id }),
        });
        tx.commit(self.ids.as_ref()).await?;
        let allowance = rules.allowance(&facility, counts.issued.saturating_add(count));
        Ok(CodesIssued { period, key, evaluated, allowance })
    }

    /// Which of the elements is none.
    fn odd_one(&self, facility: FacilityId, period: HalfYear, elements: &[[u8; ELEMENT]]) -> RuleError {
        let keys = &self.rules.relationship.keys;
        let odd = |one: &&[u8; ELEMENT]| {
            keys.evaluate(facility, period, std::slice::from_ref(*one), self.ids.as_ref()).is_none()
        };
        let wrong = elements.iter().enumerate().filter(|(_, one)| odd(one)).map(|(at, _)| bad_element(at));
        RuleError::invalid(wrong.collect())
    }
}

fn elements(blinded: &[String]) -> Result<Vec<[u8; ELEMENT]>, RuleError> {
    let wrong = |code, detail: &str| RuleError::invalid(vec![FieldError::new("/blinded", code, detail)]);
    if blinded.is_empty() {
        return Err(wrong("required", "Geef minstens één geblindeerd getal."));
    }
    if blinded.len() > MOST_AT_ONCE {
        return Err(wrong("too_many", &format!("Geef er hoogstens {MOST_AT_ONCE} tegelijk.")));
    }
    let read: Vec<Option<[u8; ELEMENT]>> = blinded.iter().map(|text| from_hex(text)).collect();
    let odd: Vec<FieldError> =
        read.iter().enumerate().filter(|(_, one)| one.is_none()).map(|(at, _)| bad_element(at)).collect();
    if odd.is_empty() { Ok(read.into_iter().flatten().collect()) } else { Err(RuleError::invalid(odd)) }
}

fn from_hex(text: &str) -> Option<[u8; ELEMENT]> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let digits: Option<Vec<u8>> = text.bytes().map(|byte| digit(&byte)).collect();
    let bytes: Vec<u8> =
        digits?.chunks_exact(2).map(|pair| pair.iter().fold(0, |all, one| all << 4 | one)).collect();
    if text.len() == 2 * ELEMENT { bytes.try_into().ok() } else { None }
}

fn bad_element(at: usize) -> FieldError {
    let detail = "Dit is geen element van ristretto255: 64 hexadecimale tekens.";
    FieldError::new(format!("/blinded/{at}"), "bad_element", detail)
}

fn not_offered() -> RuleError {
    let detail = "Dit platform maakt nog geen codes voor bevestigde gebruikers.";
    RuleError::new(ErrorKind::Conflict, "codes_not_offered", detail)
}

fn used_up(allowance: Allowance) -> RuleError {
    let detail = format!(
        "Je kan dit halfjaar {} codes maken, en er zijn er al {}. Vraag er hoogstens {}.",
        allowance.allowed,
        allowance.issued,
        allowance.left()
    );
    RuleError::new(ErrorKind::Conflict, "codes_used_up", detail)
}
