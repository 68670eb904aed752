//! What a reply promises, from the moment on which it is public.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{Improvement, PromiseStatus, RuleError, belgium, promise};
use storage::{PromiseRecord, ReplyRecord, Tx};

/// Keeps what a reply promises that has just come online. There is one promise for a review: where the answer made it and
/// what followed says that it is made, people are asked about it from now on. The caller holds the review.
pub(super) async fn keep(
    tx: &mut Tx,
    reply: &ReplyRecord,
    (improvement, planned_for): (Improvement, Option<NaiveDate>),
    now: DateTime<Utc>,
) -> Result<(), RuleError> {
    if improvement == Improvement::None {
        return Ok(());
    }
    let today = belgium::day(now);
    if let Some(mut earlier) = tx.promises().lock(reply.review).await? {
        if improvement == Improvement::Made && earlier.status == PromiseStatus::Planned {
            earlier.due_on = earlier.due_on.min(today);
            earlier.next_at = Some(now);
            tx.promises().update(&earlier).await?;
        }
        return Ok(());
    }
    let due_on = promise::due_on(planned_for, today);
    let record = PromiseRecord {
        review: reply.review,
        reply: reply.id,
        facility: reply.facility,
        planned_for,
        due_on,
        status: PromiseStatus::Planned,
        since: today,
        asked_at: None,
        next_at: Some(belgium::midnight(due_on).max(now)),
        made_at: now,
    };
    Ok(tx.promises().insert(&record).await?)
}
