//! Forms on paper: a code for each facility, and what a code stands for.

use crate::Submissions;
use domain::ids::FacilityId;
use domain::{ErrorKind, Facility, FieldError, PaperCode, RuleError};
use storage::{PaperRecord, StorageError};

/// A form on paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// Its code.
    pub code: PaperCode,
    /// What it is about.
    pub facility: Facility,
    /// The version of the questions on it.
    pub questionnaire_version: String,
    /// Whether these are the questions that are asked now.
    pub current: bool,
}

/// How often another code is drawn where one is taken: one in 27,000 million is.
const DRAWS: usize = 4;

impl Submissions {
    /// The form on paper of a facility with the questions of now: always with the same code.
    ///
    /// Errors: `facility_closed` and `facility_not_participating` (409).
    pub async fn paper_for(&self, facility: Facility) -> Result<Paper, RuleError> {
        facility.accepts_reviews()?;
        let code = self.code_of(facility.id).await?;
        let questionnaire_version = self.rules.questionnaire.version.clone();
        Ok(Paper { code, facility, questionnaire_version, current: true })
    }

    async fn code_of(&self, facility: FacilityId) -> Result<PaperCode, RuleError> {
        let version = &self.rules.questionnaire.version;
        for _ in 0..DRAWS {
            if let Some(known) = self.store.view().papers().of_facility(facility, version).await? {
                return Ok(known.code);
            }
            let record = PaperRecord {
                code: PaperCode::drawn(self.ids.secret()),
                facility,
                questionnaire_version: version.clone(),
                created_at: self.clock.now(),
            };
            let tx = self.store.begin().await?;
            match tx.papers().insert(&record).await {
                Ok(()) => {
                    tx.commit(self.ids.as_ref()).await?;
                    return Ok(record.code);
                }
                // Somebody else printed it at the same moment, or the code is taken.
                Err(StorageError::Duplicate) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let detail = "Het formulier kan nu niet gemaakt worden. Probeer het zo meteen opnieuw.";
        Err(RuleError::new(ErrorKind::Unavailable, "no_paper_code", detail))
    }

    /// What a typed code stands for.
    ///
    /// Errors: `invalid_fields` (422) with `/code`: `bad_code` where a sign is wrong, `unknown_code` where no form
    /// has it.
    pub async fn paper(&self, typed: &str) -> Result<Paper, RuleError> {
        let wrong = |code, detail: &str| RuleError::invalid(vec![FieldError::new("/code", code, detail)]);
        let bad = || {
            let detail = "Deze code klopt niet. Kijk elk teken na op het papier: het zijn er acht.";
            wrong("bad_code", detail)
        };
        let unknown = || wrong("unknown_code", "Deze code kennen we niet. Kijk ze na op het papier.");
        let code: PaperCode = typed.parse().map_err(|_| bad())?;
        let view = self.store.view();
        let record = view.papers().find(&code).await?.ok_or_else(unknown)?;
        let facility = view.facilities().find(record.facility).await?.ok_or_else(unknown)?;
        let current = record.questionnaire_version == self.rules.questionnaire.version;
        Ok(Paper { code, facility, questionnaire_version: record.questionnaire_version, current })
    }
}
