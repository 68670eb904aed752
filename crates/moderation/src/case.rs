//! A case with all that an editor needs to decide.

use crate::reply::CaseReply;
use crate::ties::tied;
use crate::unseen::{self, Sight, Unread};
use crate::{Desk, Editor};
use chrono::{DateTime, TimeDelta, Utc};
use domain::case::Lease;
use domain::ids::{CaseId, FacilityId, ReviewId};
use domain::{Action, Aggregate, ErrorKind, Facility, Lane, ReviewState, RuleError, SubjectKind, Track};
use std::collections::BTreeSet;
use storage::{
    AssessmentRecord, CaseRecord, DecisionRecord, HearingRecord, ReadingRecord, ReviewRecord, StorageError,
    VersionRecord, View,
};

/// A case with all that belongs to it. Who wrote the text is not in it.
#[derive(Clone, Debug)]
pub struct FullCase {
    /// The case.
    pub case: CaseRecord,
    /// The review it is about. Of a case about a reply: the review that is replied to, with the state of the reply.
    pub review: ReviewRecord,
    /// The reply it is about, where it is about one.
    pub reply: Option<CaseReply>,
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
    /// What members of the provider are shown of this version before it is published, and what they said.
    pub hearing: Option<HearingRecord>,
    /// Whether this editor holds the case.
    pub held_by_me: bool,
    /// Whether this editor is kept from judging it.
    pub excluded: bool,
    /// Whether an earlier decision is kept from whoever reads this, and so must be all that tells of it.
    /// Never shown.
    pub unseen: bool,
}

/// Another review by the same submitter.
#[derive(Clone, Debug, PartialEq)]
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
    /// Whole days from it to the review of this case; below 0 when it came later.
    pub days_before: i64,
    /// The mean of its scores, 1 to 5; nothing when it has none.
    pub score: Option<f64>,
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
    /// A case whose text this editor may still get to read a second time shows nothing of the first decision
    /// until the editor takes it.
    ///
    /// Errors: `case_not_found` (404), also for a decided one of such a text; `tied` (403): what somebody has a tie with is not theirs to read.
    pub async fn case(&self, editor: &Editor, id: CaseId) -> Result<FullCase, RuleError> {
        let full = self.load(editor, id).await?;
        if self.tied_to(editor).await?.touches(&full.facility) {
            return Err(tied());
        }
        if self.sight(editor, &full.case).await? == Sight::Nothing {
            return Err(not_found());
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
        if case.subject_kind == SubjectKind::Reply {
            return self.load_reply(editor, case).await;
        }
        let review = view.reviews().find(ReviewId(case.subject)).await?.ok_or_else(not_found)?;
        let facility = view.facilities().find(case.facility).await?.ok_or_else(not_found)?;
        let readings = view.readings().of_case(case.id).await?;
        let history = history(&view, &review).await?;
        let subjects = history.iter().map(|other| other.review.0).chain([case.subject]);
        let unread = Unread::seen_in(&view, editor, now, &Vec::from_iter(subjects)).await?;
        let hidden = unseen::is_unseen(&case, &readings).then_some(case.version);
        let from = hidden.into_iter().chain(unread.from(case.subject)).min();
        let sight = unread.sight(&case);
        let mut full = FullCase {
            versions: view.versions().of_review(review.id).await?,
            aggregate: view.facilities().aggregate(facility.id).await?,
            assessment: view.traces().newest_of(review.id).await?.and_then(|trace| trace.assessment),
            decisions: view.decisions().about(review.id.0).await?,
            history,
            excluded: view.exclusions().has(case.id, editor.id()).await?,
            held_by_me: case.lease.is_some_and(|lease| lease.editor == editor.id()),
            readings: unseen::side_by_side(&view, editor, &case, readings).await?,
            unseen: false,
            hearing: view.hearings().find(review.id, case.version).await?,
            case,
            review,
            reply: None,
            facility,
        };
        if sight != Sight::All {
            unseen::as_new(&mut full.case);
        }
        if let Some(version) = from {
            unseen::hide(&mut full, version);
        }
        unread.hide_in_history(&mut full.history);
        Ok(full)
    }

    /// What an editor sees of a case now.
    pub(crate) async fn sight(&self, editor: &Editor, case: &CaseRecord) -> Result<Sight, RuleError> {
        let now = self.clock.now();
        let unread = Unread::seen_in(&self.store.view(), editor, now, &[case.subject]).await?;
        Ok(unread.sight(case))
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

async fn history(view: &View<'_>, review: &ReviewRecord) -> Result<Vec<HistoryEntry>, StorageError> {
    let mut others = view.reviews().of_submitter(review.submitter, HISTORY + 1).await?;
    others.retain(|other| other.id != review.id);
    let places: BTreeSet<FacilityId> = others.iter().map(|other| other.facility).collect();
    let places = view.facilities().find_many(&Vec::from_iter(places)).await?;
    let ids: Vec<ReviewId> = others.iter().map(|other| other.id).collect();
    let written = view.versions().written(&ids).await?;
    let name = |id| places.iter().find(|place| place.id == id).map(|place| place.name.clone());
    let entries = others.into_iter().map(|other| HistoryEntry {
        review: other.id,
        facility: other.facility,
        facility_name: name(other.facility).unwrap_or_default(),
        same_facility: other.facility == review.facility,
        state: other.state,
        submitted_at: other.created_at,
        days_before: (review.created_at - other.created_at).num_days(),
        score: written.get(&(other.id, other.version)).and_then(|one| one.scores.mean()),
    });
    Ok(entries.collect())
}

pub(crate) fn not_found() -> RuleError {
    RuleError::not_found("case_not_found")
}
