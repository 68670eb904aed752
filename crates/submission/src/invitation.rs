//! The short code on a poster or a letter: what it leads to.

use crate::Submissions;
use domain::{Facility, FieldError, PaperCode, RuleError};

/// A poster or a letter that somebody holds.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// The code on it.
    pub code: PaperCode,
    /// What it invites to write about.
    pub facility: Facility,
}

impl Submissions {
    /// What the code on a poster or letter leads to.
    ///
    /// Errors: `invalid_fields` (422) with `/code`: `bad_code` where a sign is wrong, `unknown_code` where nothing has
    /// it, `withdrawn_code` where the facility took it back; `facility_closed` and `facility_not_participating` (409).
    pub async fn invitation(&self, typed: &str) -> Result<Invitation, RuleError> {
        let wrong = |code, detail: &str| RuleError::invalid(vec![FieldError::new("/code", code, detail)]);
        let unknown = || wrong("unknown_code", "Deze code kennen we niet. Kijk ze na op het papier.");
        let code: PaperCode = typed.parse().map_err(|_| {
            wrong("bad_code", "Deze code klopt niet. Kijk elk teken na op het papier: het zijn er acht.")
        })?;
        let view = self.store.view();
        let batch = view.invitation_batches().by_code(&code).await?.ok_or_else(unknown)?;
        if batch.withdrawn_at.is_some() {
            let detail = "Deze code werkt niet meer. Zoek de voorziening op: je kan daar ook schrijven.";
            return Err(wrong("withdrawn_code", detail));
        }
        let facility = view.facilities().find(batch.facility).await?.ok_or_else(unknown)?;
        facility.accepts_reviews()?;
        Ok(Invitation { code, facility })
    }

    /// Whether a code is that of a poster or letter of this facility.
    ///
    /// Errors: those of the database.
    pub(crate) async fn invited(
        &self,
        code: Option<&PaperCode>,
        facility: &Facility,
    ) -> Result<bool, RuleError> {
        let Some(code) = code else { return Ok(false) };
        let batch = self.store.view().invitation_batches().by_code(code).await?;
        Ok(batch.is_some_and(|batch| batch.facility == facility.id && batch.withdrawn_at.is_none()))
    }
}
