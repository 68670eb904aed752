//! What time brings: links run out, sessions end, delivered messages are forgotten.

use chrono::TimeDelta;
use domain::audit::Actor;
use domain::{Clock, Ids, NoticeState, ReviewEvent};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;
use storage::{NewAudit, StorageError, Store};

/// Keeps house.
#[derive(Clone)]
pub struct Housekeeping {
    pub(crate) store: Store,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) reminder: TimeDelta,
    pub(crate) signals: Option<TimeDelta>,
    pub(crate) digests: Option<submission::Submissions>,
    pub(crate) desk: Option<moderation::Desk>,
    pub(crate) verification: TimeDelta,
    traces: TimeDelta,
}

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tidied {
    /// Reviews whose mail link ran out; who wrote them is forgotten.
    pub lapsed: u64,
    /// Notices whose mail link ran out; who gave them and what they said is forgotten.
    pub notices: u64,
    /// Texts that were sent back and not answered in time.
    pub returns_lapsed: u64,
    /// Authors who were reminded to answer.
    pub reminded: u64,
    /// Signals that ended long ago; what they said is forgotten.
    pub signals: u64,
    /// Facilities whose score was reckoned anew because a month has passed.
    pub scores: u64,
    /// Subscriptions that nobody confirmed; the address is forgotten with the last of a mailbox.
    pub unconfirmed: u64,
    /// Digests that were sent.
    pub digests: u64,
    /// Promises of providers that were looked at: due, answers counted anew, or over.
    pub promises: u64,
    /// People who heard that a facility that they asked for takes part.
    pub wishes: u64,
    /// Applicants to a pilot who were reminded of what is open.
    pub applicants: u64,
    /// Applications that nobody confirmed, and texts about how easy it was that are too old.
    pub pilot_leftovers: u64,
    /// Sessions that ended.
    pub sessions: u64,
    /// Idempotency keys that are too old to be repeated.
    pub idempotency_keys: u64,
    /// Delivered messages.
    pub messages: u64,
    /// Submissions of which network and device were forgotten.
    pub traces: u64,
}

impl Tidied {
    /// Whether nothing was to be done.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Repetitions of a request come within minutes; a day is plenty.
const KEEP_IDEMPOTENCY: TimeDelta = TimeDelta::days(1);
/// Long enough to answer "did you send me that mail?".
const KEEP_MESSAGES: TimeDelta = TimeDelta::days(30);
/// Long enough to see who was invited; what they did since is in the audit log.
const KEEP_INVITATIONS: TimeDelta = TimeDelta::days(90);
/// Long enough to tell a used link from a wrong one.
const KEEP_RESETS: TimeDelta = TimeDelta::days(1);
/// Reviews per round.
const LAPSES: u64 = 200;

impl Housekeeping {
    /// Keeps house in a store. A review lapses when the last of its mail links has run out, which is
    /// `verification_hours` after the mail could last be asked for. Network and device of a submission
    /// are forgotten after `trace_days`.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        ids: Arc<dyn Ids>,
        verification_hours: u32,
        trace_days: u32,
    ) -> Self {
        let verification = TimeDelta::hours(i64::from(verification_hours));
        let traces = TimeDelta::days(i64::from(trace_days));
        Self {
            store,
            clock,
            ids,
            reminder: TimeDelta::zero(),
            signals: None,
            digests: None,
            desk: None,
            verification,
            traces,
        }
    }

    /// How long to wait between two rounds.
    pub(crate) fn pause(&self) -> Duration {
        Duration::from_secs(60)
    }

    /// One round.
    pub async fn tidy(&self) -> Result<Tidied, StorageError> {
        let now = self.clock.now();
        let lapsed = self.lapse().await?;
        let notices = self.forget_notices().await?;
        let returns_lapsed = self.lapse_returns().await?;
        let reminded = self.remind().await?;
        let signals = self.erase_signals().await?;
        let scores = self.refresh_scores().await?;
        let unconfirmed = self.forget_unconfirmed().await?;
        let digests = self.send_digests().await + self.send_member_digests().await;
        let promises = self.look_at_promises().await;
        let wishes = self.tell_wishes().await;
        let applicants = self.remind_applicants().await;
        let pilot_leftovers = self.forget_pilot_leftovers().await;
        let tx = self.store.begin().await?;
        let tidied = Tidied {
            unconfirmed,
            digests,
            promises,
            wishes,
            applicants,
            pilot_leftovers,
            lapsed,
            notices,
            returns_lapsed,
            reminded,
            signals,
            scores,
            sessions: tx.sessions().purge(now).await?,
            idempotency_keys: tx.idempotency().purge(now - KEEP_IDEMPOTENCY).await?,
            messages: tx.outbox().purge(now - KEEP_MESSAGES).await?,
            traces: tx.traces().erase_passing(now - self.traces).await?,
        };
        tx.invitations().purge(now - KEEP_INVITATIONS).await?;
        tx.member_invitations().purge(now - KEEP_INVITATIONS).await?;
        tx.wishes().purge(now - self.verification).await?;
        tx.password_resets().purge(now - KEEP_RESETS).await?;
        tx.traces().purge_salts(now - self.traces).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(tidied)
    }

    async fn lapse(&self) -> Result<u64, StorageError> {
        let now = self.clock.now();
        let candidates =
            self.store.view().reviews().unverified_since(now - self.verification, LAPSES).await?;
        let mut lapsed = 0;
        for id in candidates {
            let mut tx = self.store.begin().await?;
            let Some(mut review) = tx.reviews().lock(id).await? else { continue };
            let (_, newest) = tx.verifications().of_review(id).await?;
            let Ok(after) = review.state.after(ReviewEvent::Lapse) else { continue };
            if newest.is_some_and(|link| link.expires_at > now) {
                continue;
            }
            review.state = after;
            review.updated_at = now;
            tx.reviews().update(&review).await?;
            tx.reviews().forget_identity(id).await?;
            tx.traces().delete_of(id).await?;
            tx.invitation_batches().forget_review(id).await?;
            tx.record(NewAudit {
                at: now,
                actor: Actor::System,
                action: "review.lapsed",
                subject_kind: "review",
                subject: id.0,
                detail: json!({}),
            });
            tx.commit(self.ids.as_ref()).await?;
            lapsed += 1;
        }
        Ok(lapsed)
    }

    /// Forgets notices that nobody confirmed, once the last of their links has run out.
    async fn forget_notices(&self) -> Result<u64, StorageError> {
        let now = self.clock.now();
        let before = now - self.verification;
        let mut forgotten = 0;
        for id in self.store.view().notices().unconfirmed_since(before, LAPSES).await? {
            let mut tx = self.store.begin().await?;
            let Some(notice) = tx.notices().lock(id).await? else { continue };
            let (_, newest) = tx.notice_links().of_notice(id).await?;
            let waits = newest.is_some_and(|link| link.expires_at > now);
            if notice.state != NoticeState::AwaitingConfirmation || waits {
                continue;
            }
            tx.notices().forget(id).await?;
            tx.record(NewAudit {
                at: now,
                actor: Actor::System,
                action: "notice.lapsed",
                subject_kind: "notice",
                subject: id.0,
                detail: json!({ "sector": notice.sector, "reason": notice.reason }),
            });
            tx.commit(self.ids.as_ref()).await?;
            forgotten += 1;
        }
        Ok(forgotten)
    }
}

impl std::fmt::Debug for Housekeeping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Housekeeping").field("verification", &self.verification).finish_non_exhaustive()
    }
}
