//! One decision on many texts: for waves of the same text, and for campaigns.
//!
//! Every text is judged by the rules that hold for one. What needs a reader of its own is never decided so.

use crate::conduct::CodeOfConduct;
use crate::decision::{Action, DecisionDraft};
use crate::error::{ErrorKind, FieldError, RuleError};
use crate::{CaseReason, Lane, SubjectKind, Track};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::str::FromStr;

/// Most texts of one decision: what somebody can still look through.
pub const MOST_TEXTS: usize = 100;

/// What can be decided on many texts at once.
pub const BULK_ACTIONS: [Action; 4] = [Action::Publish, Action::Return, Action::Reject, Action::Escalate];

/// What the authors of one language are told, in place of the Dutch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InLanguage {
    /// The reasons.
    pub reasons: String,
    /// The concrete change that is asked, only when returning.
    #[serde(default)]
    pub change: String,
}

/// What authors are told in their own language, by its code: one of [`OTHER_LANGUAGES`]. Who has none here is
/// told the Dutch of the draft.
pub type InLanguages = BTreeMap<String, InLanguage>;

/// The languages in which authors can be told something else than the Dutch.
pub const OTHER_LANGUAGES: [&str; 2] = ["fr", "en"];

/// What is decided on the text of an author of this language.
pub fn for_author(draft: &DecisionDraft, others: &InLanguages, language: &str) -> DecisionDraft {
    let mut draft = draft.clone();
    if let Some(own) = others.get(language) {
        draft.reasons.clone_from(&own.reasons);
        draft.change.clone_from(&own.change);
    }
    draft
}

/// What became of one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BulkItemState {
    /// Its turn has not come.
    Waiting,
    /// Decided.
    Done,
    /// Read; a second editor reads it before anything happens.
    AwaitsSecond,
    /// It could not be decided so.
    Failed,
    /// The decision was undone.
    Reversed,
    /// The decision stayed, though the others were undone.
    Left,
}

impl BulkItemState {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Done, Self::AwaitsSecond, Self::Failed, Self::Reversed, Self::Left];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Done => "done",
            Self::AwaitsSecond => "awaits_second",
            Self::Failed => "failed",
            Self::Reversed => "reversed",
            Self::Left => "left",
        }
    }

    /// Whether its turn has still to come, when all are being undone or not.
    pub const fn is_ahead(self, reversing: bool) -> bool {
        match self {
            Self::Waiting => true,
            Self::Done | Self::AwaitsSecond => reversing,
            Self::Failed | Self::Reversed | Self::Left => false,
        }
    }
}

/// The text names no state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a state of a text that is decided with others")]
pub struct UnknownBulkItemState;

impl FromStr for BulkItemState {
    type Err = UnknownBulkItemState;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.as_str() == s).ok_or(UnknownBulkItemState)
    }
}

/// Until when a decision on many that was taken at `made_at` can be undone; `hours` as configured.
pub fn reversible_until(made_at: DateTime<Utc>, hours: u32) -> DateTime<Utc> {
    made_at + TimeDelta::hours(i64::from(hours))
}

/// Checks what is the same for all texts: the action, the articles, the reasons in each language.
///
/// Errors: `invalid_fields` with the pointers of [`DecisionDraft::check`], for another language than Dutch
/// under `/in_languages/fr`, or `unknown_language` there; or `not_in_bulk` for what belongs to one text: an
/// action upon what stands, masks, corrections, a proposal, an answer to notices.
pub fn check(draft: &DecisionDraft, others: &InLanguages, code: &CodeOfConduct) -> Result<(), RuleError> {
    let alone = [
        ("/action", !BULK_ACTIONS.contains(&draft.action)),
        ("/redactions", !draft.redactions.is_empty()),
        ("/corrections", !draft.corrections.is_empty()),
        ("/proposal", draft.proposal.is_some()),
        ("/message_to_reporters", !draft.message_to_reporters.is_empty()),
        ("/unfounded_notices", !draft.unfounded_notices.is_empty()),
    ];
    let detail = "Dat kan niet voor verschillende teksten tegelijk.";
    let wrong = alone.into_iter().filter(|(_, wrong)| *wrong);
    let wrong: Vec<FieldError> =
        wrong.map(|(pointer, _)| FieldError::new(pointer, "not_in_bulk", detail)).collect();
    if !wrong.is_empty() {
        return Err(RuleError::invalid(wrong));
    }
    let mut wrong = wrong_in(draft.clone(), code)?;
    for language in others.keys() {
        let of = format!("/in_languages/{language}");
        if !OTHER_LANGUAGES.contains(&language.as_str()) {
            wrong.push(FieldError::new(of, "unknown_language", "Kies fr of en."));
            continue;
        }
        let told = wrong_in(for_author(draft, others, language), code)?;
        let own = told.into_iter().filter(|error| ["/reasons", "/change"].contains(&error.pointer.as_str()));
        wrong.extend(own.map(|error| FieldError { pointer: format!("{of}{}", error.pointer), ..error }));
    }
    if wrong.is_empty() { Ok(()) } else { Err(RuleError::invalid(wrong)) }
}

/// What is wrong with a draft, field by field.
fn wrong_in(draft: DecisionDraft, code: &CodeOfConduct) -> Result<Vec<FieldError>, RuleError> {
    match draft.check(code, SubjectKind::Review, "") {
        Ok(_) => Ok(Vec::new()),
        Err(wrong) if !wrong.fields.is_empty() => Ok(wrong.fields),
        Err(other) => Err(other),
    }
}

/// What counts about a case when it is asked whether it may be decided together with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Together {
    /// Why it is on the desk.
    pub reason: CaseReason,
    /// What kind of decision it asks for.
    pub track: Track,
    /// In which lane it waits.
    pub lane: Lane,
    /// Whether a notice or an appeal in it waits for an answer.
    pub answers: bool,
    /// Whether two editors came to different decisions about it.
    pub disputed: bool,
    /// Whether screening found something in it that readers may not see.
    pub private: bool,
}

/// Whether a case may be decided together with others.
///
/// Errors (409): `not_in_bulk` for what asks for an answer of its own, `danger_alone` where somebody may be in
/// danger, `masks_needed` for publishing what screening found personal data in.
pub fn may_join(case: Together, action: Action) -> Result<(), RuleError> {
    let conflict = |code, detail: &str| Err(RuleError::new(ErrorKind::Conflict, code, detail));
    let own = matches!(case.reason, CaseReason::Notice | CaseReason::Appeal | CaseReason::Disagreement);
    if own || case.answers || case.disputed || case.track == Track::Standing {
        let detail =
            "Hier hoort een melding, een beroep of een verschil van mening bij. Beslis erover apart.";
        return conflict("not_in_bulk", detail);
    }
    if case.lane == Lane::Safeguarding {
        return conflict(
            "danger_alone",
            "Misschien is hier iemand in gevaar. Lees en beslis deze tekst apart.",
        );
    }
    if case.private && action == Action::Publish {
        let detail = "Er staan misschien persoonsgegevens in. Lees deze tekst apart en scherm ze af.";
        return conflict("masks_needed", detail);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Together = Together {
        reason: CaseReason::New,
        track: Track::Text,
        lane: Lane::Ordinary,
        answers: false,
        disputed: false,
        private: false,
    };

    fn code(case: Together, action: Action) -> &'static str {
        may_join(case, action).map_or_else(|error| error.code, |()| "")
    }

    #[test]
    fn what_needs_a_reader_of_its_own_stays_apart() {
        for action in BULK_ACTIONS {
            assert_eq!(code(PLAIN, action), "");
            assert_eq!(
                code(Together { track: Track::Blind, reason: CaseReason::SecondReading, ..PLAIN }, action),
                ""
            );
            for reason in [CaseReason::Notice, CaseReason::Appeal, CaseReason::Disagreement] {
                assert_eq!(code(Together { reason, ..PLAIN }, action), "not_in_bulk");
            }
            assert_eq!(code(Together { answers: true, ..PLAIN }, action), "not_in_bulk");
            assert_eq!(code(Together { disputed: true, ..PLAIN }, action), "not_in_bulk");
            assert_eq!(code(Together { track: Track::Standing, ..PLAIN }, action), "not_in_bulk");
            assert_eq!(code(Together { lane: Lane::Safeguarding, ..PLAIN }, action), "danger_alone");
            let hidden = if action == Action::Publish { "masks_needed" } else { "" };
            assert_eq!(code(Together { private: true, ..PLAIN }, action), hidden);
        }
    }

    #[test]
    fn every_state_reads_back_and_has_an_end() {
        for state in BulkItemState::ALL {
            assert_eq!(state.as_str().parse(), Ok(state));
            assert!(state.is_ahead(true) || !state.is_ahead(false));
        }
        assert!("Done".parse::<BulkItemState>().is_err());
        assert!(BulkItemState::Done.is_ahead(true) && !BulkItemState::Done.is_ahead(false));
    }

    #[test]
    fn it_can_be_undone_to_the_hour() {
        let made = DateTime::from_timestamp(1_795_255_200, 0).unwrap_or_default();
        assert_eq!(reversible_until(made, 24) - made, TimeDelta::days(1));
    }
}
