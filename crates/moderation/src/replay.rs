//! Trying another screening on what was decided: which proposals would change, and whether that would be
//! nearer to what the editors decided.

mod summary;

pub use summary::{ArticleChange, FlagChange, ReplaySummary, SectorChange};

use crate::Desk;
use crate::findings::pointed_to;
use chrono::NaiveDate;
use domain::ids::{CaseId, DecisionId, FacilityId, ReviewId};
use domain::{Action, CaseReason, Facility, Score, Sector, SubjectKind, belgium};
use screening::{Context, Report, Screener};
use serde::Serialize;
use std::collections::HashMap;
use storage::{DecisionRecord, StorageError, VersionRecord};

/// Decisions that are read at a time.
const PAGE: u64 = 200;

/// A decision that another screening would have prepared otherwise. Holds no text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Flip {
    /// The decision.
    pub decision: DecisionId,
    /// The case it was taken in.
    pub case: CaseId,
    /// The day in Belgium on which it was taken.
    pub day: NaiveDate,
    /// Sector of the facility.
    pub sector: Sector,
    /// What was proposed.
    pub before: String,
    /// What would be proposed.
    pub after: String,
    /// What the editor did; `redact` for publishing with places covered.
    pub decided: String,
    /// Flags that were raised and would not be.
    pub flags_lost: Vec<String>,
    /// Flags that would be raised and were not.
    pub flags_gained: Vec<String>,
    /// Articles that findings pointed to and would not.
    pub articles_lost: Vec<String>,
    /// Articles that findings would point to and did not.
    pub articles_gained: Vec<String>,
}

/// One decision with both screenings beside it.
pub(crate) struct Compared<'r> {
    pub(crate) sector: Sector,
    pub(crate) decided: &'static str,
    pub(crate) before: String,
    pub(crate) after: String,
    pub(crate) flags: (Vec<String>, Vec<String>),
    pub(crate) articles: (Vec<String>, Vec<String>),
    pub(crate) cited: &'r [String],
}

impl Desk {
    /// Screens again what was decided from the day `since` on, as new, changed or sent in again, and compares
    /// the proposals with those of then and with what the editors decided. Escalations are left out: the
    /// decision that follows counts. `flip` is told of every proposal that would change, in the order of
    /// the decisions, `progress` how many decisions were looked at. The memory it takes does not grow
    /// with their number, and nothing is stored.
    pub async fn replay(
        &self,
        screener: &Screener,
        since: NaiveDate,
        mut flip: impl FnMut(&Flip),
        mut progress: impl FnMut(u64),
    ) -> Result<ReplaySummary, StorageError> {
        let mut summary = ReplaySummary::new(since, screener.version());
        let (mut after, mut seen) = (None, 0);
        loop {
            let page =
                self.store.view().decisions().decided_from(belgium::midnight(since), after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(summary) };
            after = Some((last.decided_at, last.id));
            let mut facilities = HashMap::new();
            for decision in page.iter().filter(|decision| is_first_judgement(decision)) {
                let Some(compared) = self.compared(screener, decision, &mut facilities).await? else {
                    summary.unreadable += 1;
                    continue;
                };
                summary.count(&compared);
                if compared.before != compared.after {
                    flip(&compared.flip(decision));
                }
            }
            seen += page.len() as u64;
            progress(seen);
        }
    }

    /// Both screenings of what a decision judged; nothing where the text is there no more.
    async fn compared<'r>(
        &self,
        screener: &Screener,
        decision: &'r DecisionRecord,
        facilities: &mut HashMap<FacilityId, Option<Facility>>,
    ) -> Result<Option<Compared<'r>>, StorageError> {
        let view = self.store.view();
        let id = ReviewId(decision.subject);
        let Some(review) = view.reviews().find(id).await? else { return Ok(None) };
        let Some(version) = view.versions().find(id, decision.version).await? else { return Ok(None) };
        let facility = match facilities.entry(review.facility) {
            std::collections::hash_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::hash_map::Entry::Vacant(unknown) => {
                unknown.insert(view.facilities().find(review.facility).await?)
            }
        };
        let Some(facility) = facility else { return Ok(None) };
        let scores: Vec<Option<u8>> = version.scores.0.values().map(|score| score.map(Score::get)).collect();
        let context = Context {
            kind: SubjectKind::Review,
            sector: review.sector,
            facility_name: &facility.name,
            municipality: facility.municipality.as_deref(),
            relation: review.relation,
            scores: &scores,
            submitted_language: Some(&review.language),
        };
        let report = screener.screen(&version.text, &context);
        let code = &self.rules.code;
        let before = pointed_to(code, &storage::tags_of(&version.report));
        let again = VersionRecord { report, ..version.clone() };
        Ok(Some(Compared {
            sector: review.sector,
            decided: done(decision),
            before: decision.proposal.clone(),
            after: again.report.decision.as_str().to_owned(),
            flags: (flags(&version.report), flags(&again.report)),
            articles: (before, pointed_to(code, &storage::tags_of(&again.report))),
            cited: &decision.articles,
        }))
    }
}

impl Compared<'_> {
    fn flip(&self, decision: &DecisionRecord) -> Flip {
        let without = |these: &[String], those: &[String]| {
            these.iter().filter(|this| !those.contains(this)).cloned().collect::<Vec<_>>()
        };
        Flip {
            decision: decision.id,
            case: decision.case,
            day: belgium::day(decision.decided_at),
            sector: self.sector,
            before: self.before.clone(),
            after: self.after.clone(),
            decided: self.decided.to_owned(),
            flags_lost: without(&self.flags.0, &self.flags.1),
            flags_gained: without(&self.flags.1, &self.flags.0),
            articles_lost: without(&self.articles.0, &self.articles.1),
            articles_gained: without(&self.articles.1, &self.articles.0),
        }
    }
}

fn is_first_judgement(decision: &DecisionRecord) -> bool {
    let fresh =
        matches!(decision.case_reason, CaseReason::New | CaseReason::Amended | CaseReason::Resubmitted);
    // What was taken back is judged anew, and is no editor's word any more.
    let stands = decision.reversed_at.is_none();
    fresh && stands && decision.subject_kind == SubjectKind::Review && decision.action != Action::Escalate
}

/// What the editor did, in the words of screening.
fn done(decision: &DecisionRecord) -> &'static str {
    if decision.action == Action::Publish && !decision.redactions.is_empty() {
        return "redact";
    }
    decision.action.as_str()
}

/// The flags of a report, without doubles.
fn flags(report: &Report) -> Vec<String> {
    let mut flags: Vec<String> = report.flags.iter().map(|found| found.flag.as_str().to_owned()).collect();
    flags.sort();
    flags.dedup();
    flags
}
