//! Cases on the editorial desk. Who wrote the text is in none of them.

use crate::shapes::assessment::Assessment;
use crate::shapes::decision::{DeskDecision, DeskReading};
use crate::shapes::facility::Facility;
use crate::shapes::reply::RepliedTo;
use crate::shapes::review::{Scores, scores};
use crate::shapes::{report, words};
use chrono::{DateTime, Utc};
use domain::{CaseState, CodeOfConduct, ReviewState, Sector, SubjectKind};
use moderation::{FullCase, HistoryEntry};
use screening::Report;
use serde::Serialize;
use storage::{CaseRecord, VersionRecord};
use utoipa::ToSchema;
use uuid::Uuid;

/// What a case is about.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = CaseSubject)]
pub(crate) struct Subject {
    /// What kind of text.
    #[schema(value_type = words::SubjectKind)]
    kind: SubjectKind,
    /// Which text.
    id: Uuid,
    /// The version to judge.
    version: u32,
}

/// A case in the queue.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CaseItem {
    /// Its id.
    id: Uuid,
    /// What it is about.
    subject: Subject,
    /// Which facility the text is about.
    facility_id: Uuid,
    /// Sector of the facility.
    #[schema(value_type = words::Sector)]
    sector: Sector,
    /// Where the case stands.
    #[schema(value_type = words::CaseState)]
    state: CaseState,
    /// Why the text is on the desk.
    #[schema(value_type = words::CaseReason)]
    reason: &'static str,
    /// The risk of the text and of the circumstances together, 0 to 1.
    #[schema(minimum = 0, maximum = 1)]
    risk: f64,
    /// What screening proposes.
    #[schema(value_type = words::Proposal)]
    proposed_decision: String,
    /// Since when it waits.
    opened_at: DateTime<Utc>,
    /// By when it should be decided.
    due_at: DateTime<Utc>,
    /// The editor who holds it now.
    claimed_by: Option<Uuid>,
    /// Until when it is held.
    lease_expires_at: Option<DateTime<Utc>>,
}

/// How somebody filled in a review for its writer.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = CaseReviewHelp)]
pub(crate) struct CaseHelp {
    /// Who did.
    #[schema(value_type = words::Helper)]
    by: domain::Helper,
    /// Whether it was typed over from paper.
    from_paper: bool,
    /// Whether the address is the helper's.
    own_address: bool,
    /// Whether the helper works for the facility: check whether the words are the writer's own.
    may_conflict: bool,
}

impl From<domain::Help> for CaseHelp {
    fn from(help: domain::Help) -> Self {
        Self {
            by: help.by,
            from_paper: help.from_paper,
            own_address: help.own_address,
            may_conflict: help.may_conflict(),
        }
    }
}

/// A version of the text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct CaseVersion {
    /// Counted from 1.
    version: u32,
    /// The text as submitted.
    text: String,
    /// The scores.
    #[schema(value_type = words::Scores)]
    scores: Scores,
    /// When it was submitted.
    submitted_at: DateTime<Utc>,
    /// The text as readers see or saw it.
    published_text: Option<String>,
    /// The version that it updates: readers see what that one said beside it; null where it is no update.
    update_of: Option<u32>,
    /// Whether readers are kept from what that one said.
    before_hidden: bool,
}

/// Another review by the same submitter.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct HistoryItem {
    /// Which review.
    review_id: Uuid,
    /// About which facility.
    facility_id: Uuid,
    /// The facility's name.
    facility_name: String,
    /// Whether it is the same facility as in this case.
    same_facility: bool,
    /// Where it stands.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// When it was submitted.
    submitted_at: DateTime<Utc>,
    /// Whole days from it to the review of this case; below 0 when it came later.
    days_before: i64,
    /// The mean of its scores; null when it has none.
    #[schema(minimum = 1, maximum = 5)]
    score: Option<f64>,
}

/// A case with all that an editor needs to decide.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct Case {
    #[serde(flatten)]
    item: CaseItem,
    /// In what relation the writer stands to the facility; of a reply, whoever wrote the review that it answers.
    #[schema(value_type = words::Relation)]
    relation: domain::Relation,
    /// Month of the experience.
    #[schema(value_type = words::Month)]
    experienced_in: String,
    /// Language that the writer named, ISO 639-1.
    language: String,
    /// Where somebody filled it in for the writer; null otherwise.
    help: Option<CaseHelp>,
    /// Where the review stands.
    #[schema(value_type = words::ReviewState)]
    status: ReviewState,
    /// The text to judge, as submitted.
    text: String,
    /// The scores of the version to judge.
    #[schema(value_type = words::Scores)]
    scores: Scores,
    #[schema(schema_with = report::schema)]
    report: Report,
    /// What the circumstances of the submission say about it; null until they are judged, which takes
    /// some seconds, or where nothing is known of them.
    assessment: Option<Assessment>,
    /// What the text is about.
    facility: Facility,
    /// The versions, newest first.
    versions: Vec<CaseVersion>,
    /// Other reviews by the same submitter, newest first, at most 20.
    history: Vec<HistoryItem>,
    /// Earlier decisions about this text, newest first.
    decisions: Vec<DeskDecision>,
    /// Whether the caller holds the case.
    held_by_me: bool,
    /// Two decisions that differ, for the senior editor who decides between them; empty otherwise.
    readings: Vec<DeskReading>,
    /// Why the submitter disagrees, for an appeal.
    appeal_reason: Option<String>,
    /// Of a reply: what it answers, and as what its writer replies; null for a review.
    reply: Option<RepliedTo>,
}

impl From<&CaseRecord> for CaseItem {
    fn from(case: &CaseRecord) -> Self {
        Self {
            id: case.id.0,
            subject: Subject { kind: case.subject_kind, id: case.subject, version: case.version },
            facility_id: case.facility.0,
            sector: case.sector,
            state: case.state,
            reason: case.reason.shown().as_str(),
            risk: case.risk,
            proposed_decision: case.proposal.clone(),
            opened_at: case.opened_at,
            due_at: case.due_at,
            claimed_by: case.lease.map(|lease| lease.editor.0),
            lease_expires_at: case.lease.map(|lease| lease.expires_at),
        }
    }
}

impl From<&VersionRecord> for CaseVersion {
    fn from(version: &VersionRecord) -> Self {
        Self {
            version: version.version,
            text: version.text.clone(),
            scores: scores(&version.scores),
            submitted_at: version.submitted_at,
            published_text: version.public.as_ref().map(|masked| masked.text.clone()),
            update_of: version.update_of,
            before_hidden: version.before_hidden,
        }
    }
}

impl From<HistoryEntry> for HistoryItem {
    fn from(entry: HistoryEntry) -> Self {
        Self {
            review_id: entry.review.0,
            facility_id: entry.facility.0,
            facility_name: entry.facility_name,
            same_facility: entry.same_facility,
            status: entry.state,
            submitted_at: entry.submitted_at,
            days_before: entry.days_before,
            score: entry.score,
        }
    }
}

impl Case {
    /// A case; `None` where the version to judge is missing, which storage's references rule out.
    pub(crate) fn of(full: FullCase, code: &CodeOfConduct) -> Option<Self> {
        let current = full.current()?;
        Some(Self {
            item: CaseItem::from(&full.case),
            relation: full.review.relation,
            experienced_in: full.review.experienced_in.clone(),
            language: full.review.language.clone(),
            help: full.review.help.map(CaseHelp::from),
            status: full.review.state,
            text: current.text.clone(),
            scores: scores(&current.scores),
            report: current.report.clone(),
            assessment: full.assessment.as_ref().map(Assessment::from),
            // Editors see the plain score, however few the reviews.
            facility: Facility::of(&full.facility, full.aggregate.review_count, full.aggregate.score()),
            versions: full.versions.iter().map(CaseVersion::from).collect(),
            history: full.history.into_iter().map(HistoryItem::from).collect(),
            decisions: full.decisions.into_iter().map(|made| DeskDecision::of(made, code)).collect(),
            held_by_me: full.held_by_me,
            readings: full.readings.into_iter().map(|read| DeskReading::of(read, code)).collect(),
            appeal_reason: full.case.appeal_reason,
            reply: full.reply.map(|reply| RepliedTo::of(reply, code)),
        })
    }
}
