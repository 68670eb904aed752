//! Decisions on many texts, and the cases that resemble one.

use crate::shapes::{rounded, words};
use chrono::{DateTime, Utc};
use domain::Action;
use domain::bulk::{BulkItemState, InLanguage};
use moderation::{BulkState, WhyAlike};
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;
use uuid::Uuid;

/// A decision on many texts.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct BulkSummary {
    /// Its id.
    id: Uuid,
    /// By whom.
    editor_id: Uuid,
    /// By whom, by name, for colleagues.
    editor_name: String,
    /// When it was taken.
    made_at: DateTime<Utc>,
    /// What is decided.
    #[schema(value_type = words::BulkAction)]
    action: Action,
    /// Articles of the code of conduct that it rests on.
    articles: Vec<String>,
    /// The reasons for each author.
    reasons: String,
    /// The concrete change that is asked of each author.
    change: String,
    /// What authors of another language are told in place of that, by language: `fr` or `en`.
    in_languages: BTreeMap<String, BulkTold>,
    /// The note for colleagues.
    note: String,
    /// On how many texts.
    total: u32,
    /// How many of them are in which state; of a state that none is in, nothing.
    progress: BulkProgress,
    /// How far it has come.
    state: Progress,
    /// Until when it can be undone.
    reversible_until: DateTime<Utc>,
    /// Whether the caller can undo it now.
    can_reverse: bool,
    /// When it was undone.
    reversed_at: Option<DateTime<Utc>>,
    /// By whom it was undone.
    reversed_by: Option<Uuid>,
}

/// What the authors of one language are told by a decision on many.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct BulkTold {
    /// The reasons.
    reasons: String,
    /// The concrete change that is asked.
    change: String,
}

/// How many texts are in which state.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct BulkProgress {
    /// Their turn has not come.
    waiting: u32,
    /// Decided.
    done: u32,
    /// Read; a second editor reads them before anything happens.
    awaits_second: u32,
    /// They could not be decided so.
    failed: u32,
    /// The decision was undone.
    reversed: u32,
    /// The decision stayed, though the others were undone.
    left: u32,
}

/// How far a decision on many texts has come.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = BulkState)]
pub(crate) enum Progress {
    /// Some texts are still to be decided.
    Running,
    /// All had their turn.
    Done,
    /// Some are still to be undone.
    Reversing,
    /// All that could be undone is.
    Reversed,
}

/// A decision on many texts with what became of each.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Bulk {
    #[serde(flatten)]
    summary: BulkSummary,
    /// The texts, in the order in which they were chosen.
    items: Vec<BulkItem>,
    /// Texts that are left out because the caller may still have to read them without knowing what was decided.
    hidden: u32,
}

/// What became of one text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct BulkItem {
    /// In which case.
    case_id: Uuid,
    /// The facility.
    facility_id: Uuid,
    /// The facility's name.
    facility_name: String,
    /// The version that was judged.
    version: u32,
    /// What became of it.
    #[schema(value_type = words::BulkItemState)]
    state: BulkItemState,
    /// The code of the refusal where it could not be done, or not be undone.
    #[schema(example = "case_held")]
    why: Option<String>,
    /// The decision, once it took effect.
    decision_id: Option<Uuid>,
}

/// The cases that resemble one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SimilarCases {
    /// The case itself first while it is undecided, then the most alike; at most 100.
    items: Vec<SimilarCase>,
    /// Whether there were more.
    more: bool,
}

/// A case that resembles another one.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct SimilarCase {
    /// Which case.
    case_id: Uuid,
    /// The version that is to be judged: pass it on to decide.
    version: u32,
    /// The facility.
    facility_id: Uuid,
    /// The facility's name.
    facility_name: String,
    /// Since when it waits.
    opened_at: DateTime<Utc>,
    /// How much of both texts is the same: the share of their word triples that both have.
    #[schema(minimum = 0, maximum = 1)]
    share: f64,
    /// In what it resembles; empty for the case that was asked about.
    #[schema(value_type = Vec<words::WhyAlike>)]
    why: Vec<WhyAlike>,
    /// The text; null where it is not the caller's to read.
    text: Option<String>,
    /// Whether screening found personal data in it: then it cannot be published with others.
    personal_data: bool,
    /// The code of why the caller cannot decide it with others; null where that can be done.
    #[schema(example = "tied")]
    refusal: Option<&'static str>,
    /// The same in a Dutch sentence.
    refusal_detail: Option<String>,
}

impl From<moderation::BulkSummary> for BulkSummary {
    fn from(bulk: moderation::BulkSummary) -> Self {
        Self {
            id: bulk.id,
            editor_id: bulk.editor.0,
            editor_name: bulk.editor_name.expose().clone(),
            made_at: bulk.made_at,
            action: bulk.draft.action,
            articles: bulk.draft.articles,
            reasons: bulk.draft.reasons,
            change: bulk.draft.change,
            in_languages: bulk
                .in_languages
                .into_iter()
                .map(|(language, told)| (language, told.into()))
                .collect(),
            note: bulk.draft.note,
            total: bulk.total,
            progress: bulk.counts.into(),
            state: bulk.state.into(),
            reversible_until: bulk.reversible_until,
            can_reverse: bulk.can_reverse,
            reversed_at: bulk.reversed.map(|(at, _)| at),
            reversed_by: bulk.reversed.map(|(_, by)| by.0),
        }
    }
}

impl From<InLanguage> for BulkTold {
    fn from(told: InLanguage) -> Self {
        Self { reasons: told.reasons, change: told.change }
    }
}

impl From<BTreeMap<BulkItemState, u32>> for BulkProgress {
    fn from(counts: BTreeMap<BulkItemState, u32>) -> Self {
        let of = |state| counts.get(&state).copied().unwrap_or_default();
        Self {
            waiting: of(BulkItemState::Waiting),
            done: of(BulkItemState::Done),
            awaits_second: of(BulkItemState::AwaitsSecond),
            failed: of(BulkItemState::Failed),
            reversed: of(BulkItemState::Reversed),
            left: of(BulkItemState::Left),
        }
    }
}

impl From<BulkState> for Progress {
    fn from(state: BulkState) -> Self {
        match state {
            BulkState::Running => Self::Running,
            BulkState::Done => Self::Done,
            BulkState::Reversing => Self::Reversing,
            BulkState::Reversed => Self::Reversed,
        }
    }
}

impl From<moderation::Bulk> for Bulk {
    fn from(bulk: moderation::Bulk) -> Self {
        let items = bulk.items.into_iter().map(|item| BulkItem {
            case_id: item.case.0,
            facility_id: item.facility.0,
            facility_name: item.facility_name,
            version: item.version,
            state: item.state,
            why: item.why,
            decision_id: item.decision.map(|id| id.0),
        });
        Self { items: items.collect(), hidden: bulk.hidden, summary: bulk.summary.into() }
    }
}

impl From<moderation::SimilarCases> for SimilarCases {
    fn from(found: moderation::SimilarCases) -> Self {
        let items = found.cases.into_iter().map(|one| SimilarCase {
            case_id: one.case.0,
            version: one.version,
            facility_id: one.facility.0,
            facility_name: one.facility_name,
            opened_at: one.opened_at,
            share: rounded(one.share),
            why: one.why,
            text: one.text,
            personal_data: one.private,
            refusal: one.refusal.as_ref().map(|no| no.code),
            refusal_detail: one.refusal.map(|no| no.detail),
        });
        Self { items: items.collect(), more: found.more }
    }
}
