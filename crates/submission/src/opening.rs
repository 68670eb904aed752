//! What happens to every text that comes in: it is screened, and a case waits for an editor.

use crate::Submissions;
use chrono::{DateTime, Utc};
use domain::case::combined_risk;
use domain::ids::{CaseId, FacilityId};
use domain::{CaseReason, CaseState, Facility, Lane, Relation, ReviewState, Scores, SubjectKind};
use screening::{Context, Report, Screener};
use storage::{AssessmentRecord, CaseRecord, ReviewRecord, StorageError, Tx, VersionRecord};

/// Screens a text in its context.
pub(crate) fn screened(
    screener: &Screener,
    text: &str,
    scores: &Scores,
    relation: Relation,
    language: Option<&str>,
    facility: &Facility,
) -> Report {
    let scores: Vec<Option<u8>> = scores.0.values().map(|score| score.map(domain::Score::get)).collect();
    let context = Context {
        kind: SubjectKind::Review,
        sector: facility.sector,
        facility_name: &facility.name,
        municipality: facility.municipality.as_deref(),
        relation,
        scores: &scores,
        submitted_language: language,
    };
    screener.screen(text, &context)
}

/// What orders the queue: the risk of the text, and that of its circumstances once they are judged.
pub(crate) fn risk(version: &VersionRecord, judged: Option<&AssessmentRecord>) -> f64 {
    combined_risk(version.report.risk, judged.map_or(0.0, |judged| judged.score))
}

/// In which lane a version waits.
fn lane_of(version: &VersionRecord) -> Lane {
    Lane::of(&version.report.flags.iter().map(|flag| flag.flag.as_str()).collect::<Vec<_>>())
}

/// Under what name ties know who runs a facility.
pub(crate) async fn organiser(tx: &Tx, facility: FacilityId) -> Result<Option<String>, StorageError> {
    let facility = tx.facilities().find(facility).await?;
    Ok(facility.and_then(|facility| facility.organiser_keys().into_iter().next()))
}

impl Submissions {
    /// Puts a version before the editors: in the case that is open, or in a new one. Returns the case
    /// as it is to be stored; a case that somebody held is free again.
    pub(crate) async fn bring_before_editors(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        version: &VersionRecord,
        reason: CaseReason,
        now: DateTime<Utc>,
    ) -> Result<CaseRecord, StorageError> {
        let open = tx.queue().undecided_about(review.id.0).await?;
        let open = match open {
            // Held, so that a judgement of its circumstances comes before this or after it.
            Some(case) => tx.queue().lock(case.id).await?,
            None => None,
        };
        let judged = tx.traces().newest_of(review.id).await?.and_then(|trace| trace.assessment);
        let risk = risk(version, judged.as_ref());
        if let Some(mut case) = open {
            case.version = version.version;
            case.risk = risk;
            case.proposal = version.report.decision.as_str().to_owned();
            case.lease = None;
            case.settles_at = None;
            // What was urgent stays so until an editor has looked at it.
            let lane = lane_of(version);
            if lane < case.lane {
                case.lane = lane;
                case.due_at = case.due_at.min(self.rules.due.due(lane, now));
            }
            // What editors had read of it was another text.
            tx.exclusions().lift_readings(case.id).await?;
            tx.queue().update(&case).await?;
            tx.queue().describe(&case).await?;
            return Ok(case);
        }
        let mut case = self.new_case(review, version, reason, risk, now);
        case.organiser = organiser(tx, review.facility).await?;
        tx.queue().insert(&case).await?;
        Ok(case)
    }

    pub(crate) fn new_case(
        &self,
        review: &ReviewRecord,
        version: &VersionRecord,
        reason: CaseReason,
        risk: f64,
        now: DateTime<Utc>,
    ) -> CaseRecord {
        let state =
            if review.state == ReviewState::Escalated { CaseState::Escalated } else { CaseState::Open };
        let lane = lane_of(version);
        CaseRecord {
            id: CaseId::next(self.ids.as_ref()),
            subject_kind: SubjectKind::Review,
            subject: review.id.0,
            version: version.version,
            sector: review.sector,
            facility: review.facility,
            state,
            reason,
            risk,
            proposal: version.report.decision.as_str().to_owned(),
            opened_at: now,
            due_at: self.rules.due.due(lane, now),
            lease: None,
            appeal_of: None,
            appeal_reason: None,
            decided_at: None,
            lane,
            organiser: None,
            handed_to: None,
            settles_at: None,
        }
    }
}
