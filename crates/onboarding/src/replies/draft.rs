//! What a reply must be.

use chrono::NaiveDate;
use domain::text::{graphemes, normalise};
use domain::{
    DueRules, Facility, FieldError, Improvement, PromiseRules, Relation, RelationshipRules, RuleError,
    SubjectKind,
};
use screening::{Context, Report, Screener};
use std::sync::Arc;

/// The rules of replies, as configured.
#[derive(Clone, Debug)]
pub struct ReplyRules {
    /// Fewest graphemes of a text.
    pub text_min: usize,
    /// Most graphemes of a text.
    pub text_max: usize,
    /// By when cases should be decided.
    pub due: DueRules,
    /// How many hours editors have to read what members say of a very serious text.
    pub hearing_read_hours: u32,
    /// How far ahead something can be planned.
    pub promises: PromiseRules,
    /// What reads every text before an editor does.
    pub screener: Arc<Screener>,
    /// How many relationship codes there are, and the keys of them.
    pub relationship: Arc<RelationshipRules>,
    /// Address of the platform, without a slash at the end.
    pub base_url: String,
    /// The pilot programmes and their charters.
    pub programmes: Arc<domain::pilot::Programmes>,
    /// How applicants are reminded.
    pub pilots: moderation::PilotRules,
}

/// A reply as a member hands it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyDraft {
    /// The text.
    pub text: String,
    /// Whether it says to do something about it.
    pub improvement: Improvement,
    /// For which day it is planned; nothing for what is not planned.
    pub planned_for: Option<NaiveDate>,
}

impl ReplyRules {
    /// The text in the form in which it is stored. Who plans something says by when, and who does not names no day.
    ///
    /// Errors: `invalid_fields` (422) with `/text` or `/planned_for`.
    pub(super) fn checked(&self, draft: &ReplyDraft, today: NaiveDate) -> Result<String, RuleError> {
        let text = self.not_too_long(&draft.text)?;
        let planned = draft.improvement == Improvement::Planned;
        let latest = self.promises.latest(today);
        let wrong = match draft.planned_for {
            None if planned => Some(("required", "Zeg tegen welke dag het gebeurd is.")),
            Some(_) if !planned => Some(("not_expected", "Een dag hoort alleen bij iets dat gepland is.")),
            Some(day) if day <= today => Some(("too_early", "Kies een dag die nog moet komen.")),
            Some(day) if day > latest => Some(("too_late", "Kies een dag die minder ver weg is.")),
            _ => None,
        };
        if let Some((code, detail)) = wrong {
            return Err(RuleError::invalid(vec![FieldError::new("/planned_for", code, detail)]));
        }
        let length = graphemes(&text);
        if length < self.text_min {
            let detail =
                format!("Schrijf iets meer: minstens {} tekens. Je hebt er nu {length}.", self.text_min);
            return Err(RuleError::invalid(vec![FieldError::new("/text", "too_short", detail)]));
        }
        Ok(text)
    }

    /// The same of a text that is not finished.
    pub(super) fn not_too_long(&self, text: &str) -> Result<String, RuleError> {
        let text = normalise(text);
        let length = graphemes(&text);
        if length <= self.text_max {
            return Ok(text);
        }
        let detail =
            format!("Maak je tekst korter: hoogstens {} tekens. Je hebt er nu {length}.", self.text_max);
        Err(RuleError::invalid(vec![FieldError::new("/text", "too_long", detail)]))
    }

    /// What screening says of a reply.
    pub(super) fn screened(&self, text: &str, facility: &Facility) -> Report {
        let context = Context {
            kind: SubjectKind::Reply,
            sector: facility.sector,
            facility_name: &facility.name,
            municipality: facility.municipality.as_deref(),
            relation: Relation::Provider,
            scores: &[],
            submitted_language: None,
        };
        self.screener.screen(text, &context)
    }
}

/// Fewest and most graphemes of the reason of an appeal.
const REASON: (usize, usize) = (20, 4000);

/// Why somebody appeals, in the form in which it is stored.
///
/// Errors: `invalid_fields` (422) with `/reason`.
pub(super) fn checked_reason(reason: &str) -> Result<String, RuleError> {
    let reason = normalise(reason);
    let (least, most) = REASON;
    let (code, detail) = match graphemes(&reason) {
        length if length < least => ("too_short", format!("Leg uit waarom: minstens {least} tekens.")),
        length if length > most => ("too_long", format!("Gebruik hoogstens {most} tekens.")),
        _ => return Ok(reason),
    };
    Err(RuleError::invalid(vec![FieldError::new("/reason", code, detail)]))
}
