//! What an editor who reads a text for the second time may not know: that it was decided before, and how.
//! Nothing of the first decision is left in what the desk hands out, so no page and no call can show it.

use crate::case::FullCase;
use crate::{Editor, case};
use domain::{CaseReason, CaseState, ReviewState};
use std::collections::HashSet;
use storage::{CaseRecord, ReadingRecord, StorageError, View};
use uuid::Uuid;

/// Whether the first decision is hidden in this case: it is read twice by chance, or waits for a second
/// editor. `readings` are those in this case.
pub(crate) fn is_unseen(case: &CaseRecord, readings: &[ReadingRecord]) -> bool {
    let mut of_version = readings.iter().filter(|reading| reading.version == case.version);
    let waits = of_version.next().is_some() && of_version.next().is_none();
    case.reason == CaseReason::SecondReading || waits
}

/// Takes out of a case what would tell of a first decision.
pub(crate) fn hide(full: &mut FullCase) {
    full.unseen = true;
    let version = full.case.version;
    full.case.reason = full.case.reason.shown();
    full.decisions.retain(|decision| decision.version < version);
    full.readings.clear();
    let review = &mut full.review;
    review.state = match full.case.state {
        CaseState::Escalated => ReviewState::Escalated,
        _ if full.case.lease.is_some() => ReviewState::InReview,
        _ => ReviewState::Queued,
    };
    if review.public_version.is_none_or(|public| public >= version) {
        (review.public_version, review.public_mean_parts, review.published_at) = (None, None, None);
    }
    // Changed by the first decision as well.
    review.updated_at = full.case.opened_at;
    for read in full.versions.iter_mut().filter(|read| read.version >= version) {
        (read.public, read.edits) = (None, domain::Edits::default());
    }
}

/// Both readings, for a senior editor who decides between them; nothing for anybody else.
pub(crate) async fn side_by_side(
    view: &View<'_>,
    editor: &Editor,
    case: &CaseRecord,
    in_case: Vec<ReadingRecord>,
) -> Result<Vec<ReadingRecord>, StorageError> {
    if case.state != CaseState::Escalated || !editor.role().decides_escalated() {
        return Ok(Vec::new());
    }
    let mut both = in_case;
    if case.reason == CaseReason::Disagreement {
        // The last two belong together: others may have read the version in an earlier case.
        both = view.readings().of_version(case.subject, case.version).await?;
        let pair = both.last().map(|newest| newest.pair);
        both.retain(|reading| Some(reading.pair) == pair);
    }
    both.retain(|reading| reading.version == case.version);
    let own = both.iter().any(|reading| reading.editor == editor.id());
    Ok(if both.len() == 2 && !own { both } else { Vec::new() })
}

/// The texts of decided cases that this editor may still get to read a second time: until then the editor
/// sees none of their decided cases.
pub(crate) async fn still_to_read(
    view: &View<'_>,
    editor: &Editor,
    cases: &[CaseRecord],
) -> Result<HashSet<Uuid>, StorageError> {
    let decided = cases.iter().filter(|case| !case.state.is_undecided());
    let subjects: Vec<Uuid> = decided.map(|case| case.subject).collect();
    let mut texts = HashSet::new();
    if subjects.is_empty() {
        return Ok(texts);
    }
    for reading in view.queue().second_readings_of(&subjects).await? {
        // Who read it first knows what was decided.
        if !view.exclusions().has(reading.id, editor.id()).await? {
            texts.insert(reading.subject);
        }
    }
    Ok(texts)
}

impl case::FullCase {
    /// Whether two editors came to different decisions, which this editor sees side by side.
    pub fn is_disputed(&self) -> bool {
        !self.readings.is_empty()
    }
}
