//! Relationship codes: recognising one, and using it up without a trace of which review it came with.

use crate::Submissions;
use crate::draft::Checked;
use domain::relationship::PublicKey;
use domain::{Facility, FieldError, HalfYear, RuleError};
use storage::{StorageError, Tx};

/// A code that was recognised: the half year in which it was made, and the mark by which it is known once it is used.
pub(crate) type Recognised = (HalfYear, [u8; 16]);

/// Why a review was not written down.
pub(crate) enum NotWritten {
    /// The relationship code was used before, or is used at this moment.
    CodeUsed,
    /// The database.
    Storage(StorageError),
}

impl From<StorageError> for NotWritten {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl Submissions {
    /// The public keys of relationship codes, that of the codes of now first. Everybody sees the same ones: whoever
    /// makes codes compares.
    pub fn relationship_keys(&self) -> Vec<PublicKey> {
        self.rules.relationship.keys.public().cloned().collect()
    }

    /// The code of a review, where it has one.
    ///
    /// Errors: `invalid_fields` (422) with `/relationship_code`: `unknown_relationship_code` where it is not of this
    /// facility, or too old.
    pub(crate) fn recognised(
        &self,
        checked: &Checked,
        facility: &Facility,
    ) -> Result<Option<Recognised>, RuleError> {
        let Some(code) = &checked.relationship else { return Ok(None) };
        let rules = &self.rules.relationship;
        let periods = HalfYear::of(self.clock.now()).and_before(rules.valid_periods);
        let found = rules.keys.mark(facility.id, periods, code);
        found.map(Some).ok_or_else(|| {
            let detail =
                "Deze code is niet van deze voorziening, of ze is te oud. Je kan ook zonder code verdergaan.";
            wrong("unknown_relationship_code", detail)
        })
    }

    /// Uses a code up: one review for a code, also when two are sent in at the same moment.
    pub(crate) async fn use_up(
        tx: &Tx,
        facility: &Facility,
        code: Option<&Recognised>,
    ) -> Result<(), NotWritten> {
        let Some((period, mark)) = code else { return Ok(()) };
        match tx.relationship_periods().spend(facility.id, *period, *mark).await? {
            true => Ok(()),
            false => Err(NotWritten::CodeUsed),
        }
    }
}

pub(crate) fn used() -> RuleError {
    let detail = "Deze code is al gebruikt. Elke code werkt één keer. Je kan ook zonder code verdergaan.";
    wrong("used_relationship_code", detail)
}

fn wrong(code: &'static str, detail: &str) -> RuleError {
    RuleError::invalid(vec![FieldError::new("/relationship_code", code, detail)])
}
