//! A case with all that an editor needs to decide.

use crate::ties::tied;
use crate::{Desk, Editor};
use chrono::{DateTime, TimeDelta, Utc};
use domain::case::Lease;
use domain::ids::{CaseId, FacilityId, ReviewId};
use domain::{Action, Aggregate, CaseReason, ErrorKind, Facility, Lane, ReviewState, RuleError, Track};
use storage::{
    AssessmentRecord, CaseRecord, DecisionRecord, ReadingRecord, ReviewRecord, StorageError, VersionRecord,
    View,
};

/// A case with all that belongs to it. Who wrote the text is not in it.
#[derive(Clone, Debug)]
pub struct FullCase {
    /// The case.
    pub case: CaseRecord,
    /// The review it is about.
    pub review: ReviewRecord,
    /// Its versions, newest first; the first is the one to judge.
    pub versions: Vec<VersionRecord>,
    /// What the review is about.
    pub facility: Facility,
    /// The facility's figures.
    pub aggregate: Aggregate,
    /// What the circumstances of its submission say, once they are judged.
    pub assessment: Option<AssessmentRecord>,
    /// Earlier decisions about this review, newest first.
    pub decisions: Vec<DecisionRecord>,
    /// What two editors decided without seeing each other's decision, once they differ and a senior editor
    /// is to decide; nothing before that.
    pub readings: Vec<ReadingRecord>,
    /// Other reviews by the same submitter, newest first, at most 20.
    pub history: Vec<HistoryEntry>,
    /// Whether this editor holds the case.
    pub held_by_me: bool,
    /// Whether this editor is kept from judging it.
    pub excluded: bool,
}

/// Another review by the same submitter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryEntry {
    /// Which review.
    pub review: ReviewId,
    /// About which facility.
    pub facility: FacilityId,
    /// The facility's name.
    pub facility_name: String,
    /// Whether it is the same facility as in this case.
    pub same_facility: bool,
    /// Where it stands.
    pub state: ReviewState,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
}

impl FullCase {
    /// What can be decided in this case.
    pub fn actions(&self) -> Vec<Action> {
        let public = self.review.published_at.is_some() || self.review.state == ReviewState::Hidden;
        Track::of(self.case.reason, self.review.state).actions(public)
    }

    /// The version to judge.
    pub fn current(&self) -> Option<&VersionRecord> {
        self.versions.iter().find(|version| version.version == self.case.version)
    }
}

const HISTORY: u64 = 20;

impl Desk {
    /// A case, to read. Looking at a case that one holds renews the hold.
    ///
    /// Errors: `case_not_found` (404), `tied` (403): what somebody has a tie with is not theirs to read.
    pub async fn case(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let full = self.load(editor, id).await?;
        if self.tied_to(editor).await?.touches(&full.facility) {
            return Err(tied());
        }
        if !full.held_by_me {
            return Ok(full);
        }
        match self.renew(editor, id).await {
            // Decided, amended or withdrawn between the two reads: what it is now can still be read.
            Err(lost) if lost.kind == ErrorKind::Conflict => {}
            other => drop(other?),
        }
        self.load(editor, id).await
    }

    pub(crate) async fn load(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let now = self.clock.now();
        let view = self.store.view();
        let mut case = view.queue().find(id).await?.ok_or_else(not_found)?;
        case.lease = case.lease.filter(|lease| lease.holds(now));
        let mut review = view.reviews().find(ReviewId(case.subject)).await?.ok_or_else(not_found)?;
        let facility = view.facilities().find(case.facility).await?.ok_or_else(not_found)?;
        let mut versions = view.versions().of_review(review.id).await?;
        let mut decisions = view.decisions().about(review.id.0).await?;
        if case.reason == CaseReason::SecondReading && case.state.is_undecided() {
            blind(&case, &mut review, &mut versions, &mut decisions);
        }
        Ok(FullCase {
            readings: differing(&view, &case).await?,
            versions,
            aggregate: view.facilities().aggregate(facility.id).await?,
            assessment: view.traces().newest_of(review.id).await?.and_then(|trace| trace.assessment),
            decisions,
            history: history(&view, &review).await?,
            excluded: view.exclusions().has(case.id, editor.id()).await?,
            held_by_me: case.lease.is_some_and(|lease| lease.editor == editor.id()),
            case,
            review,
            facility,
        })
    }

    /// By when a case in this lane that opens now is to be decided.
    pub(crate) fn due_at(&self, lane: Lane) -> DateTime<Utc> {
        self.rules.due.due(lane, self.clock.now())
    }

    /// The hold that an editor gets on a case now.
    pub(crate) fn lease(&self, editor: &Editor) -> Lease {
        let minutes = TimeDelta::minutes(i64::from(self.rules.lease_minutes));
        Lease { editor: editor.id(), expires_at: self.clock.now() + minutes }
    }
}

/// Leaves out what would tell a second reader how the first one decided: the case looks like any other.
fn blind(
    case: &CaseRecord,
    review: &mut ReviewRecord,
    versions: &mut [VersionRecord],
    decisions: &mut Vec<DecisionRecord>,
) {
    decisions.retain(|made| made.version < case.version);
    versions.iter_mut().filter(|one| one.version >= case.version).for_each(|one| one.public = None);
    review.state = if case.lease.is_some() { ReviewState::InReview } else { ReviewState::Queued };
    if review.public_version.is_some_and(|version| version >= case.version) {
        review.public_version = None;
        review.public_mean_parts = None;
        review.published_at = None;
    }
}

/// The two readings of a text on which editors differ; nothing while a reader has still to be unseen.
async fn differing(view: &View<'_>, case: &CaseRecord) -> Result<Vec<ReadingRecord>, StorageError> {
    if case.reason == CaseReason::SecondReading || !case.state.is_undecided() {
        return Ok(Vec::new());
    }
    let read = view.readings().of_version(case.subject, case.version).await?;
    Ok(if read.len() < 2 { Vec::new() } else { read })
}

async fn history(view: &View<'_>, review: &ReviewRecord) -> Result<Vec<HistoryEntry>, StorageError> {
    let others = view.reviews().of_submitter(review.submitter, HISTORY + 1).await?;
    let mut history = Vec::new();
    for other in others.into_iter().filter(|other| other.id != review.id) {
        let facility = view.facilities().find(other.facility).await?;
        history.push(HistoryEntry {
            review: other.id,
            facility: other.facility,
            facility_name: facility.map(|facility| facility.name).unwrap_or_default(),
            same_facility: other.facility == review.facility,
            state: other.state,
            submitted_at: other.created_at,
        });
    }
    Ok(history)
}

pub(crate) fn not_found() -> RuleError {
    RuleError::not_found("case_not_found")
}
