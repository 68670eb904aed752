//! One decision on many texts: for waves of the same text, and for campaigns.
//!
//! The decision is taken at once for all, and takes effect text by text: every text is a transaction of its own,
//! which the worker does, so that a text that cannot be decided so stops none of the others, and a crash goes on
//! where it was. Within some hours all of it can be undone, in the same way.

mod create;
mod read;
mod reverse;
mod settle;
mod similar;

use chrono::{DateTime, Utc};
use domain::bulk::{BulkItemState, InLanguages};
use domain::ids::{CaseId, DecisionId, EditorId, FacilityId};
use domain::{DecisionDraft, ErrorKind, Redacted, RuleError};
use std::collections::BTreeMap;
use uuid::Uuid;

pub use create::{NewBulk, OnceKey};
pub use similar::{SimilarCase, SimilarCases, WhyAlike};

/// A case to decide together with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct BulkCase {
    /// Which case.
    pub id: CaseId,
    /// The version that the editor saw.
    pub version: u32,
}

/// How far a decision on many has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BulkState {
    /// Some texts are still to be decided.
    Running,
    /// All had their turn.
    Done,
    /// Some are still to be undone.
    Reversing,
    /// All that could be undone is.
    Reversed,
}

/// A decision on many, without its texts.
#[derive(Clone, Debug)]
pub struct BulkSummary {
    /// Its id.
    pub id: Uuid,
    /// By whom.
    pub editor: EditorId,
    /// By whom, by name, for colleagues.
    pub editor_name: Redacted<String>,
    /// What is decided; its version says nothing.
    pub draft: DecisionDraft,
    /// What authors are told in another language than Dutch.
    pub in_languages: InLanguages,
    /// On how many texts.
    pub total: u32,
    /// How many of them are in which state.
    pub counts: BTreeMap<BulkItemState, u32>,
    /// How far it has come.
    pub state: BulkState,
    /// When it was taken.
    pub made_at: DateTime<Utc>,
    /// Until when it can be undone.
    pub reversible_until: DateTime<Utc>,
    /// Whether whoever asks can undo it now.
    pub can_reverse: bool,
    /// When and by whom it was undone.
    pub reversed: Option<(DateTime<Utc>, EditorId)>,
}

/// A page of them, newest first.
#[derive(Clone, Debug)]
pub struct BulkPage {
    /// The decisions.
    pub bulks: Vec<BulkSummary>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// A decision on many with what became of each text.
#[derive(Clone, Debug)]
pub struct Bulk {
    /// The decision.
    pub summary: BulkSummary,
    /// The texts, in the order in which they were chosen.
    pub items: Vec<BulkItem>,
    /// How many texts are left out because somebody has still to read them who may not know what was decided.
    pub hidden: u32,
}

/// What became of one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkItem {
    /// In which case.
    pub case: CaseId,
    /// The facility.
    pub facility: FacilityId,
    /// The facility's name.
    pub facility_name: String,
    /// The version that was judged.
    pub version: u32,
    /// What became of it.
    pub state: BulkItemState,
    /// The code of the refusal where it could not be done, or not be undone.
    pub why: Option<String>,
    /// The decision, once it took effect.
    pub decision: Option<DecisionId>,
}

fn not_found() -> RuleError {
    RuleError::not_found("bulk_not_found")
}

fn not_yours() -> RuleError {
    let detail = "Dit is een beslissing van een collega.";
    RuleError::new(ErrorKind::Forbidden, "not_your_bulk", detail)
}
