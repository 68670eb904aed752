//! What was handed out in a period, beside the reviews that came with it.
//!
//! Which review came with which poster or code is kept nowhere, so these reviews are counted until now, whenever they
//! came online. Of a batch with a few the number is not told, nor can it be reckoned from the sums here.

use super::{CodeInsight, InsightPeriod, InvitationInsight, PaperInsight};
use chrono::TimeDelta;
use domain::ids::FacilityId;
use domain::{HalfYear, InvitationKind, RuleError, invitation};
use storage::{BatchRecord, View};

/// Most batches of a period that are counted: the newest.
const MOST_BATCHES: u64 = 1000;

pub(super) async fn of(
    view: &View<'_>,
    facility: FacilityId,
    period: InsightPeriod,
) -> Result<InvitationInsight, RuleError> {
    let (from, to) = period.times();
    let batches = view.invitation_batches().made_between(facility, (from, to), MOST_BATCHES).await?;
    let halves = (HalfYear::of(from), HalfYear::of(to - TimeDelta::nanoseconds(1)));
    let codes = view.relationship_periods().between(facility, halves).await?;
    let codes = codes.into_iter().map(|counts| CodeInsight {
        period: counts.period,
        issued: counts.issued.into(),
        used: invitation::told(counts.spent).map(u64::from),
    });
    Ok(InvitationInsight {
        papers: InvitationKind::ALL.iter().filter_map(|kind| papers(*kind, &batches)).collect(),
        codes: codes.collect(),
    })
}

fn papers(kind: InvitationKind, batches: &[BatchRecord]) -> Option<PaperInsight> {
    let mut all = PaperInsight { kind, batches: 0, copies: 0, reviews: 0, few: 0 };
    for batch in batches.iter().filter(|batch| batch.kind == kind) {
        all.batches += 1;
        all.copies += u64::from(batch.copies);
        match invitation::told(batch.reviews) {
            Some(count) => all.reviews += u64::from(count),
            None => all.few += 1,
        }
    }
    (all.batches > 0).then_some(all)
}
