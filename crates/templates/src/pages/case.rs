//! `/redactie/zaak/{id}`: one text to decide on.

use super::manage::ArticleRef;
use super::{FacilityFacts, ThemeScore};
use crate::forms::{Choice, FormErrors};
use crate::{Segment, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::{Relation, ReviewState};

mod sample;

/// `/redactie/zaak/{id}`. Its forms, with `csrf_token`: `POST .../nemen`, `POST .../vrijgeven`, and
/// `POST .../beslissing` with `version`, `action`, `articles` (repeated), `redact` (repeated, the
/// value of a [`RedactionBox`]), `fragment_N` and `mask_N` (a [`FreeRedaction`] each, N from 1),
/// `reasons` and `note`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/case.html")]
pub struct CasePage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The id of the case.
    pub case_id: String,
    /// The version that is judged, from 1.
    pub version: u32,
    /// When it came in.
    pub submitted_at: DateTime<Utc>,
    /// When it is due.
    pub due_at: DateTime<Utc>,
    /// Whether it is past due.
    pub late: bool,
    /// Whether this is an appeal, and with what reasons.
    pub appeal: Option<String>,
    /// Where the review stands.
    pub state: ReviewState,
    /// Who holds the case.
    pub claim: Claim,
    /// What is reviewed.
    pub facility: FacilityFacts,
    /// Who wrote.
    pub relation: Relation,
    /// The month of the experience, such as `2026-05`.
    pub experienced_in: String,
    /// The scores per theme, in the order of the questionnaire.
    pub scores: Vec<ThemeScore>,
    /// The text with the findings marked, see [`crate::segments`].
    pub text: Vec<Segment<Mark>>,
    /// What the screening found.
    pub report: Report,
    /// What the circumstances of the submission say; none until they are judged.
    pub authenticity: Option<Authenticity>,
    /// The submitter by pseudonym.
    pub submitter: SubmitterContext,
    /// Earlier decisions on this review, newest first.
    pub decisions: Vec<PastDecision>,
    /// The decision form; none when this editor cannot decide.
    pub form: Option<DecisionForm>,
    /// Serious signals about the review, and screening's proposal.
    pub signals: super::CaseSignals,
    /// What was reported about the text.
    pub notices: super::CaseNotices,
    /// What is wrong in the form: fields `action`, `articles`, `reasons`, `note`, `redactions`.
    pub errors: FormErrors,
}

/// Who holds the case.
#[derive(Clone, Debug)]
pub enum Claim {
    /// Nobody: the page offers to take it.
    Free,
    /// Nobody, but only a senior editor may take it.
    SeniorOnly,
    /// The editor who looks at the page. The page holds [`super::HoldPage`] in a frame.
    Mine,
    /// Nobody, and the editor who looks at the page may not: it is an appeal against their own decision.
    OwnDecision,
    /// Another editor, by name.
    Other(String),
    /// Nobody: the case is decided or cancelled.
    Closed,
}

/// A mark in the text.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The number of the finding in [`Report::findings`], from 1.
    pub number: usize,
    /// The privacy category or the flag, as the screening names it.
    pub category: String,
    /// Whether it is personal data (and not a flag).
    pub privacy: bool,
}

/// What the screening found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The risk from 0 to 1.
    pub risk: f64,
    /// What made the risk, heaviest first.
    pub weighed: Vec<Weight>,
    /// `publish`, `redact`, `return`, `reject` or `escalate`.
    pub proposal: String,
    /// Personal data.
    pub findings: Vec<Finding>,
    /// Problems with the code of conduct.
    pub flags: Vec<Evidence>,
    /// `ok`, `fixable` or `unreadable`.
    pub readability: String,
    /// Why, in sentences.
    pub readability_reasons: Vec<String>,
    /// Flesch-Douma reading ease, 0 to 100, and the level that it hints at: `up_to_b1`, `b2`, `from_c1`.
    pub grade: Option<(f64, &'static str)>,
    /// What could be written better: as it stands, as proposed, and why in a sentence.
    pub corrections: Vec<(String, String, &'static str)>,
    /// What a reply tells of somebody, in a sentence with the places that show it.
    pub reveals: Option<(String, Vec<String>)>,
    /// The main language, ISO 639-1, or `und`.
    pub language: String,
    /// Sentences in another language: the fragment and its language.
    pub other_languages: Vec<(String, String)>,
    /// The proposed text with its masks marked.
    pub redacted: Vec<Segment<()>>,
    /// The version of the screening.
    pub engine_version: String,
}

/// What the circumstances of a submission say about it.
#[derive(Clone, Debug)]
pub struct Authenticity {
    /// How likely it is not what it says it is, from 0 to 1.
    pub score: f64,
    /// What was seen, a sentence each.
    pub sentences: Vec<String>,
    /// Whether the same person seems to have written about the same facility too short a time ago.
    pub interval_suspicion: bool,
    /// What later submissions added.
    pub since: Vec<Later>,
}

/// A later submission that made this one more suspect.
#[derive(Clone, Debug)]
pub struct Later {
    /// When it came.
    pub at: DateTime<Utc>,
    /// What came, in a sentence.
    pub sentence: String,
    /// The score before it, from 0 to 1.
    pub before: f64,
    /// The score after it.
    pub score: f64,
}

/// A part of the risk.
#[derive(Clone, Debug)]
pub struct Weight {
    /// The code of the screening, such as `privacy_phone`.
    pub code: String,
    /// From 0 to 1.
    pub weight: f64,
}

/// Personal data that was found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its number, from 1; the mark in the text has the same.
    pub number: usize,
    /// The category, such as `phone`.
    pub category: String,
    /// What stands there.
    pub fragment: String,
    /// Why it was found, in a sentence; may be empty.
    pub reason: String,
    /// From 0 to 1.
    pub confidence: f64,
}

/// A flag with its evidence.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The flag, such as `insult`.
    pub flag: String,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why, in a sentence; may be empty.
    pub reason: String,
    /// The places in the text that show it.
    pub fragments: Vec<String>,
}

/// What is known of the submitter without knowing who it is.
#[derive(Clone, Debug)]
pub struct SubmitterContext {
    /// The pseudonym, short.
    pub pseudonym: String,
    /// Other reviews, newest first.
    pub history: Vec<HistoryRow>,
}

/// Another review by the same submitter.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    /// The facility's name.
    pub facility_name: String,
    /// Whether it is the same facility.
    pub same_facility: bool,
    /// When it came in.
    pub submitted_at: DateTime<Utc>,
    /// Where it stands.
    pub state: ReviewState,
    /// The mean of its scores, 1 to 5.
    pub score: Option<f64>,
}

/// An earlier decision.
#[derive(Clone, Debug)]
pub struct PastDecision {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, by name.
    pub editor: String,
    /// `publish`, `return`, `reject` or `escalate`.
    pub action: String,
    /// The version that was judged.
    pub version: u32,
    /// The articles that were cited.
    pub articles: Vec<ArticleRef>,
    /// The reasons for the submitter; may be empty.
    pub reasons: String,
    /// The note for colleagues; may be empty.
    pub note: String,
}

/// The decision form.
#[derive(Clone, Debug)]
pub struct DecisionForm {
    /// The actions to choose from: `publish`, `return`, `reject`, `escalate`.
    pub actions: Vec<Choice>,
    /// The articles that can be cited.
    pub articles: Vec<ArticleBox>,
    /// The redactions that the screening proposes.
    pub redactions: Vec<RedactionBox>,
    /// Rows for redactions of the editor's own; make three or so.
    pub free: Vec<FreeRedaction>,
    /// The reasons for the submitter.
    pub reasons: String,
    /// The note for colleagues.
    pub note: String,
}

/// An article to cite.
#[derive(Clone, Debug)]
pub struct ArticleBox {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether it is cited.
    pub checked: bool,
}

/// A proposed redaction. The form sends `START-END-MASK`, see [`RedactionBox::value`].
#[derive(Clone, Debug)]
pub struct RedactionBox {
    /// First scalar value that is covered.
    pub start: usize,
    /// First scalar value after it.
    pub end: usize,
    /// The mask, such as `[naam]`.
    pub mask: String,
    /// What stands there.
    pub fragment: String,
    /// Whether it is to be covered.
    pub checked: bool,
}

impl RedactionBox {
    /// What the form sends for this redaction: `12-17-[naam]`.
    pub fn value(&self) -> String {
        format!("{}-{}-{}", self.start, self.end, self.mask)
    }

    /// Start, end and mask of a value that [`RedactionBox::value`] made; `None` for anything else.
    pub fn parse(value: &str) -> Option<(usize, usize, &str)> {
        let mut parts = value.splitn(3, '-');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?))
    }
}

/// A redaction of the editor's own: every place where the fragment stands is covered, see
/// [`crate::fragments`].
#[derive(Clone, Debug, Default)]
pub struct FreeRedaction {
    /// The words to cover, exactly as in the text; empty when the row is not used.
    pub fragment: String,
    /// The masks to choose from.
    pub masks: Vec<Choice>,
}

impl CasePage {
    pub(crate) fn level(&self) -> &'static str {
        super::queue::risk_level(self.report.risk)
    }
}

impl Authenticity {
    pub(crate) fn level(&self) -> &'static str {
        super::queue::risk_level(self.score)
    }
}

impl Shell {
    /// How hard a text is to read, in words.
    pub(crate) fn reading_level(&self, level: &str) -> String {
        self.t(match level {
            "up_to_b1" => "reading-up-to-b1",
            "b2" => "reading-b2",
            _ => "reading-from-c1",
        })
    }

    /// How suspect the circumstances are, in words.
    pub(crate) fn suspicion(&self, score: &f64) -> String {
        self.t(match super::queue::risk_level(*score) {
            "high" => "authenticity-high",
            "middle" => "authenticity-middle",
            _ => "authenticity-low",
        })
    }

    /// A part of the risk in words: `privacy_phone` is "telefoonnummer".
    pub(crate) fn weight(&self, code: &str) -> String {
        let bare = code.strip_prefix("privacy_").or_else(|| code.strip_prefix("flag_")).unwrap_or(code);
        match bare {
            "unreadable" | "fixable" => self.readability(bare),
            "authenticity" => self.t("case-authenticity"),
            _ => self.category(bare),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redaction_travels_through_the_form() {
        let redaction = RedactionBox {
            start: 12,
            end: 17,
            mask: "[e-mailadres]".to_owned(),
            fragment: String::new(),
            checked: true,
        };
        assert_eq!(RedactionBox::parse(&redaction.value()), Some((12, 17, "[e-mailadres]")));
        for odd in ["", "1", "1-2", "a-2-[x]", "-1-2-[x]"] {
            assert_eq!(RedactionBox::parse(odd), None, "{odd}");
        }
    }
}
