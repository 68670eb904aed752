//! `/redactie/zaak/{id}`: one text to decide on.

use super::FacilityFacts;
use crate::forms::FormErrors;
use crate::{Segment, Shell, Speak};
use askama::Template;
use chrono::{DateTime, NaiveDate, Utc};
use domain::{Improvement, MemberFunction, Relation, ReviewState};

mod around;
mod form;
mod hiding;
mod pattern;
mod report;
mod sample;
mod team_work;
mod update;

pub use around::{
    HistoryRow, PastDecision, ScoreRow, SeenReading, ShownIdentity, SimilarRow, SubmitterContext, VersionDiff,
};
pub use form::{ArticleBox, CorrectionBox, DecisionForm, FreeRedaction, RedactionBox};
pub use hiding::HidingForm;
pub use pattern::{Pattern, WeekColumn};
pub use report::{Authenticity, Evidence, Finding, Later, Mark, Report, TextPiece, Weight};
pub use team_work::{HandOverForm, MailPreviews, MailView, NoteRow, TeamNotes};
pub use update::{CaseHelp, CaseUpdate};

/// `/redactie/zaak/{id}`. Its forms, with `csrf_token`: `POST .../nemen`, `POST .../vrijgeven`, and
/// `POST .../beslissing` with `version`, `action` or `direct` (the same, of a button that decides at
/// once), `articles` (repeated), `redact` (repeated, the value of a [`RedactionBox`]), `fragment_N` and
/// `mask_N` (a [`FreeRedaction`] each, N from 1), `correct` (repeated, the value of a [`CorrectionBox`]),
/// `reasons`, `change`, `proposal`, `note`, and `toon` instead of deciding: `mail` to see what would be sent,
/// `redenen` to have a text put in the reasons, anything else to see what the text would become;
/// `POST .../identiteit` with `reason`; `POST .../verbergen`, see [`HidingForm`]; `POST /redactie/sneltoetsen`
/// with `aan` and `terug`.
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
    /// The text with the findings marked.
    pub text: Vec<TextPiece>,
    /// What the screening found.
    pub report: Report,
    /// What the circumstances of the submission say; none until they are judged.
    pub authenticity: Option<Authenticity>,
    /// The submitter by pseudonym, and texts that resemble this one.
    pub submitter: SubmitterContext,
    /// Who wrote, right after the editor gave a reason to see it.
    pub identity: Option<ShownIdentity>,
    /// The facility's recent pattern.
    pub pattern: Pattern,
    /// Where somebody filled it in for the writer: who, and what an editor should know.
    pub help: Option<CaseHelp>,
    /// Of a provider's reply: as what it is written, and what it answers.
    pub reply: Option<CaseReplyView>,
    /// What members of the provider are shown before it is published, and what they said.
    pub hearing: Option<super::hearing::CaseHearing>,
    /// Where it is an update of what readers see, or saw before it.
    pub update: Option<CaseUpdate>,
    /// What changed from version to version, newest first.
    pub versions: Vec<VersionDiff>,
    /// Two decisions that differ, for the senior editor who decides between them.
    pub readings: Vec<SeenReading>,
    /// Earlier decisions on this review, newest first.
    pub decisions: Vec<PastDecision>,
    /// The decision form; none when this editor cannot decide.
    pub form: Option<DecisionForm>,
    /// Serious signals about the review, and screening's proposal.
    pub signals: super::CaseSignals,
    /// What the decision in the form would send, where the editor asked.
    pub mails: Option<MailPreviews>,
    /// What colleagues wrote about the case.
    pub notes: TeamNotes,
    /// To hand the case to a colleague; none when this editor does not hold it.
    pub hand_over: Option<HandOverForm>,
    /// What was reported about the text.
    pub notices: super::CaseNotices,
    /// The form to hide the text until it is decided, where it is public.
    pub hiding: Option<HidingForm>,
    /// Whether single keys do things, where the page's script runs.
    pub keys: bool,
    /// What is wrong in the form: fields `action`, `articles`, `reasons`, `note`, `redactions`,
    /// `corrections`, `change`, `proposal`; `reason` in the form to see who wrote, `body` in that of notes,
    /// `editor_id` and `hand_note` in that to hand the case over, `artikel` and `waarom` in that to hide the text.
    pub errors: FormErrors,
}

/// What a case about a reply shows besides a case about a review.
#[derive(Clone, Debug)]
pub struct CaseReplyView {
    /// As what somebody replies.
    pub function: MemberFunction,
    /// Whether it says to do something about it.
    pub improvement: Improvement,
    /// For which day it plans that.
    pub planned_for: Option<NaiveDate>,
    /// The text of the review that it answers, as readers see it; nothing where they no longer do.
    pub answers: Option<Vec<Segment<()>>>,
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
    /// It is decided, and the decision can still be undone.
    Pending,
}

impl CasePage {
    pub(crate) fn level(&self) -> &'static str {
        super::queue::risk_level(self.report.risk)
    }
}

impl Shell {
    /// How long before the case's review another one came, in words; below 0 it came after.
    pub(crate) fn interval(&self, days: &i64) -> String {
        let key = if *days < 0 { "case-days-after" } else { "case-days-before" };
        self.n(key, days.unsigned_abs())
    }

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
            "low_scores" => self.t("weight-low-scores"),
            "relation" => self.t("weight-relation"),
            "reply" => self.t("weight-reply"),
            "language" => self.t("weight-language"),
            "reveals" => self.t("weight-reveals"),
            _ => self.category(bare),
        }
    }
}
