//! What surrounds a case: what came in lately about the facility, texts that resemble this one, and what
//! points to the same hand behind another address. Every look-up is bounded.

pub(crate) mod similar;

use crate::unseen::Unread;
use crate::{Desk, Editor, FullCase};
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::{FacilityId, ReviewId};
use domain::{ReviewState, RuleError};
use std::collections::HashMap;
use storage::{ReviewRecord, SignalRecord, Written};

/// How many weeks back the pattern of a facility goes.
pub const WEEKS: i64 = 26;
/// Most reviews of one facility that are looked at.
const RECENT: u64 = 400;
/// How much of two texts must be the same for them to be named similar, 0 to 1.
pub(crate) const ALIKE: f64 = 0.3;
/// Most similar texts that are named.
const NAMED: usize = 5;
/// The signals that speak of the same person or connection behind another address.
const ALIASES: [&str; 9] = [
    "same_submitter",
    "similar_name",
    "mail_pattern",
    "throw_away_mail",
    "network_cluster",
    "provider_network",
    "push_and_sink",
    "device",
    "style",
];

/// What surrounds a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseContext {
    /// What came in about the facility, week by week, oldest first; the last is the present week.
    pub weeks: Vec<Week>,
    /// Texts that resemble this one, the most similar first, at most 5.
    pub similar: Vec<SimilarText>,
    /// How many texts it was compared with: the facility's of these weeks and the submitter's others.
    pub compared: usize,
    /// What points to the same hand behind another address: signals of screening, the heaviest first.
    /// Whose address that is, is not kept.
    pub aliases: Vec<SignalRecord>,
}

/// A week of a facility.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    /// When it begins; it lasts seven days.
    pub begins: DateTime<Utc>,
    /// Confirmed reviews that came in, whatever became of them.
    pub count: u32,
    /// The mean of their scores, 1 to 5; nothing when none has scores.
    pub score: Option<f64>,
}

/// A text that resembles the one of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct SimilarText {
    /// Which review.
    pub review: ReviewId,
    /// About which facility.
    pub facility: FacilityId,
    /// The facility's name.
    pub facility_name: String,
    /// Where it stands.
    pub state: ReviewState,
    /// When it was submitted.
    pub submitted_at: DateTime<Utc>,
    /// Whether it is by the same submitter.
    pub same_submitter: bool,
    /// How much of both texts is the same, 0 to 1.
    pub share: f64,
}

impl Desk {
    /// What surrounds a case that was read.
    ///
    /// Errors: none of its own.
    pub async fn context(&self, editor: &Editor, full: &FullCase) -> Result<CaseContext, RuleError> {
        let now = self.clock.now();
        let view = self.store.view();
        let since = now - TimeDelta::weeks(WEEKS);
        let recent = view.reviews().recent_about(full.facility.id, since, RECENT).await?;
        let mut ids: Vec<ReviewId> = recent.iter().map(|review| review.id).collect();
        ids.extend(full.history.iter().map(|other| other.review));
        let written = view.versions().written(&ids).await?;
        let (mut similar, compared) = similar_texts(full, &recent, &written);
        let named: Vec<_> = similar.iter().map(|one| one.review.0).collect();
        Unread::seen_in(&view, editor, now, &named).await?.hide_in_similar(&mut similar);
        Ok(CaseContext { weeks: weeks(since, &recent, &written), similar, compared, aliases: aliases(full) })
    }
}

fn aliases(full: &FullCase) -> Vec<SignalRecord> {
    let signals = full.assessment.iter().flat_map(|judged| &judged.signals);
    signals.filter(|signal| ALIASES.contains(&signal.name.as_str())).cloned().collect()
}

type Texts = HashMap<(ReviewId, u32), Written>;

fn weeks(since: DateTime<Utc>, recent: &[ReviewRecord], written: &Texts) -> Vec<Week> {
    let week = |number: i64| {
        let begins = since + TimeDelta::weeks(number);
        let until = begins + TimeDelta::weeks(1);
        let inside = |review: &&ReviewRecord| {
            // The very present belongs to the last week.
            review.created_at >= begins && (review.created_at < until || number == WEEKS - 1)
        };
        let (mut count, mut scored, mut sum) = (0_u32, 0_u32, 0.0);
        for review in recent.iter().filter(inside) {
            count += 1;
            let mean = written.get(&(review.id, review.version)).and_then(|one| one.scores.mean());
            if let Some(mean) = mean {
                (scored, sum) = (scored + 1, sum + mean);
            }
        }
        Week { begins, count, score: (scored > 0).then(|| sum / f64::from(scored)) }
    };
    (0..WEEKS).map(week).collect()
}

/// The texts that resemble that of the case, and how many were compared with it.
fn similar_texts(full: &FullCase, recent: &[ReviewRecord], written: &Texts) -> (Vec<SimilarText>, usize) {
    let Some(current) = full.current() else { return (Vec::new(), 0) };
    let own = similar::Shingles::of(&current.text);
    let newest = |id: ReviewId| written.keys().filter(|key| key.0 == id).map(|key| key.1).max();
    let of_facility = recent.iter().map(|review| SimilarText {
        review: review.id,
        facility: review.facility,
        facility_name: full.facility.name.clone(),
        state: review.state,
        submitted_at: review.created_at,
        same_submitter: review.submitter == full.review.submitter,
        share: 0.0,
    });
    let of_submitter = full.history.iter().filter(|other| !recent.iter().any(|one| one.id == other.review));
    let of_submitter = of_submitter.map(|other| SimilarText {
        review: other.review,
        facility: other.facility,
        facility_name: other.facility_name.clone(),
        state: other.state,
        submitted_at: other.submitted_at,
        same_submitter: true,
        share: 0.0,
    });
    let mut compared = 0;
    let mut alike: Vec<SimilarText> = Vec::new();
    for mut other in of_facility.chain(of_submitter).filter(|other| other.review != full.review.id) {
        let text = newest(other.review).and_then(|version| written.get(&(other.review, version)));
        let Some(text) = text else { continue };
        compared += 1;
        other.share = own.share(&similar::Shingles::of(&text.text));
        if other.share >= ALIKE {
            alike.push(other);
        }
    }
    alike.sort_by(|a, b| b.share.total_cmp(&a.share).then(b.submitted_at.cmp(&a.submitted_at)));
    alike.truncate(NAMED);
    (alike, compared)
}
