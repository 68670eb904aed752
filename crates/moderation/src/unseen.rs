//! What an editor who reads a text for the second time may not know: that it was decided before, and how.
//!
//! The rule has two halves. **Whoever may still be given the second reading of a text does not see the first
//! decision:** nothing of it is left in what the desk hands out, so no page and no call can show it. **Whoever
//! has seen it is never given the second reading:** taking another case about the text shows everything, and
//! keeps its editor from the second reading from then on, as if the first decision had been theirs.
//!
//! So that one editor never meets a text twice, a second reading waits while another case about the text is
//! undecided, and whoever is reading it gets no other case about it (`storage::Queue::take_first` passes over
//! the same).

use crate::Editor;
use crate::case::{FullCase, HistoryEntry, not_found};
use crate::context::SimilarText;
use chrono::{DateTime, Utc};
use domain::ids::CaseId;
use domain::{CaseReason, CaseState, ReviewState, RuleError};
use std::collections::HashMap;
use storage::{CaseRecord, ExclusionReason, Exclusions, Queue, ReadingRecord, StorageError, Tx, View};
use uuid::Uuid;

/// What an editor sees of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sight {
    /// All that is in it, but for what [`is_unseen`] hides.
    All,
    /// The text as a new one, until the editor takes the case: what was decided on this version of it and
    /// later ones stays hidden.
    AsNew(u32),
    /// Nothing: for this editor it does not exist.
    Nothing,
}

/// The texts that an editor may still be given to read a second time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unread(HashMap<Uuid, Vec<Drawn>>);

/// A second reading that is still open.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    case: CaseId,
    version: u32,
    /// Whether the editor holds it now.
    held: bool,
    /// Whether another case about the text has to be decided first.
    waits: bool,
}

impl Unread {
    /// Of these texts.
    pub(crate) async fn of(
        (queue, exclusions): (Queue<'_>, Exclusions<'_>),
        editor: &Editor,
        now: DateTime<Utc>,
        subjects: &[Uuid],
    ) -> Result<Self, StorageError> {
        let mut unread = Self::default();
        if subjects.is_empty() {
            return Ok(unread);
        }
        let open = queue.beside_second_readings(subjects).await?;
        let drawn: Vec<&CaseRecord> =
            open.iter().filter(|case| case.reason == CaseReason::SecondReading).collect();
        let ids: Vec<CaseId> = drawn.iter().map(|case| case.id).collect();
        if ids.is_empty() {
            return Ok(unread);
        }
        // Who read it first, or saw elsewhere what was decided, is not given it any more.
        let kept = exclusions.among(editor.id(), &ids).await?;
        for case in drawn.into_iter().filter(|case| !kept.contains(&case.id)) {
            let before = |other: &&CaseRecord| {
                let second = other.reason == CaseReason::SecondReading;
                other.subject == case.subject && (!second || other.version < case.version)
            };
            unread.0.entry(case.subject).or_default().push(Drawn {
                case: case.id,
                version: case.version,
                held: case.lease.is_some_and(|lease| lease.editor == editor.id() && lease.holds(now)),
                waits: open.iter().any(|other| before(&other)),
            });
        }
        Ok(unread)
    }

    /// The same, outside a transaction.
    pub(crate) async fn seen_in(
        view: &View<'_>,
        editor: &Editor,
        now: DateTime<Utc>,
        subjects: &[Uuid],
    ) -> Result<Self, StorageError> {
        Self::of((view.queue(), view.exclusions()), editor, now, subjects).await
    }

    /// What the editor sees of a case about one of them.
    pub(crate) fn sight(&self, case: &CaseRecord) -> Sight {
        let Some(drawn) = self.0.get(&case.subject) else { return Sight::All };
        if let Some(own) = drawn.iter().find(|one| one.case == case.id) {
            return if own.waits && !own.held { Sight::Nothing } else { Sight::All };
        }
        let reads = drawn.iter().any(|one| one.held);
        match self.from(case.subject) {
            Some(version) if case.state.is_undecided() && !reads => Sight::AsNew(version),
            _ => Sight::Nothing,
        }
    }

    /// The first version of a text of which the editor may not know what was decided.
    pub(crate) fn from(&self, subject: Uuid) -> Option<u32> {
        self.0.get(&subject)?.iter().map(|one| one.version).min()
    }

    /// Takes out of a list of other texts what was decided on them.
    pub(crate) fn hide_in_history(&self, entries: &mut [HistoryEntry]) {
        for entry in entries.iter_mut().filter(|entry| self.0.contains_key(&entry.review.0)) {
            entry.state = ReviewState::Queued;
        }
    }

    /// The same of texts that resemble one.
    pub(crate) fn hide_in_similar(&self, texts: &mut [SimilarText]) {
        for text in texts.iter_mut().filter(|text| self.0.contains_key(&text.review.0)) {
            text.state = ReviewState::Queued;
        }
    }
}

/// Whether an editor may take a case, as far as second readings go, and what follows: who takes another case
/// about a text is kept from its second reading. The caller holds the review, so that nobody takes both at once.
///
/// Errors: `case_not_found` (404) for what does not exist for this editor now.
pub(crate) async fn take(
    tx: &Tx,
    editor: &Editor,
    case: &CaseRecord,
    now: DateTime<Utc>,
) -> Result<(), RuleError> {
    let unread = Unread::of((tx.queue(), tx.exclusions()), editor, now, &[case.subject]).await?;
    if unread.sight(case) == Sight::Nothing {
        return Err(not_found());
    }
    if case.reason == CaseReason::SecondReading {
        return Ok(());
    }
    for drawn in unread.0.into_values().flatten() {
        tx.exclusions().insert(drawn.case, editor.id(), ExclusionReason::SeenDecision).await?;
    }
    Ok(())
}

/// A row of the queue as a text that is new.
pub(crate) fn as_new(case: &mut CaseRecord) {
    case.reason = CaseReason::New;
    (case.appeal_of, case.appeal_reason) = (None, None);
}

/// Whether the first decision is hidden in this case: it is read twice by chance, or waits for a second
/// editor. `readings` are those in this case.
pub(crate) fn is_unseen(case: &CaseRecord, readings: &[ReadingRecord]) -> bool {
    let mut of_version = readings.iter().filter(|reading| reading.version == case.version);
    let waits = of_version.next().is_some() && of_version.next().is_none();
    case.reason == CaseReason::SecondReading || waits
}

/// Takes out of a case what would tell of a decision on this version of its text or a later one.
pub(crate) fn hide(full: &mut FullCase, version: u32) {
    full.unseen = true;
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

impl FullCase {
    /// Whether two editors came to different decisions, which this editor sees side by side.
    pub fn is_disputed(&self) -> bool {
        !self.readings.is_empty()
    }
}
