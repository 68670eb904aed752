//! Subscriptions: digests that are due, what nobody confirmed, and mailboxes that cannot be reached.

use crate::Housekeeping;
use domain::ids::SubscriptionId;
use storage::{StorageError, Tx};
use submission::Submissions;
use uuid::Uuid;

/// Digests looked at in one go, and how often in a round: 2,000 a minute.
const AT_ONCE: u64 = 200;
const MOST: u64 = 10;
/// Subscriptions that lapse in a round.
const LAPSES: u64 = 200;
/// After so many mails in a row that could not be delivered a subscription ends.
pub(crate) const FAILURES: u32 = 3;

impl Housekeeping {
    /// Sends digests when they are due.
    #[must_use]
    pub fn sending_digests(mut self, submissions: Submissions) -> Self {
        self.digests = Some(submissions);
        self
    }

    /// Sends the digests that are due; says how many mails there were.
    pub(crate) async fn send_digests(&self) -> u64 {
        let Some(submissions) = &self.digests else { return 0 };
        let mut sent = 0;
        for _ in 0..MOST {
            match submissions.send_digests(AT_ONCE).await {
                Ok((mails, due)) => {
                    sent += mails;
                    if due < AT_ONCE {
                        break;
                    }
                }
                // The rest of the house is kept all the same; what is due stays due.
                Err(error) => {
                    tracing::error!(code = error.code, "digests could not be made");
                    break;
                }
            }
        }
        sent
    }

    /// Forgets subscriptions that nobody confirmed in time, and the address with the last of them.
    pub(crate) async fn forget_unconfirmed(&self) -> Result<u64, StorageError> {
        let before = self.clock.now() - self.verification;
        let mut forgotten = 0;
        for (id, subscriber) in self.store.view().subscriptions().unconfirmed_since(before, LAPSES).await? {
            let tx = self.store.begin().await?;
            tx.subscribers().lock(subscriber).await?;
            let record = tx.subscriptions().lock(id).await?;
            // It may have been confirmed or asked for again meanwhile.
            let lapsed = record.is_some_and(|found| found.confirmed_at.is_none() && found.asked_at < before);
            if lapsed {
                tx.subscriptions().delete(id).await?;
                tx.subscribers().forget_idle(subscriber).await?;
                tx.commit(self.ids.as_ref()).await?;
                forgotten += 1;
            }
        }
        Ok(forgotten)
    }
}

/// Takes up that a mail was given up on; says whether it was one of a subscription. After some of them in a row the
/// subscription ends, and its address is gone with the last one.
pub(crate) async fn given_up(tx: &Tx, subject: Uuid) -> Result<bool, StorageError> {
    let id = SubscriptionId(subject);
    let Some(record) = tx.subscriptions().find(id).await? else { return Ok(false) };
    tx.subscribers().lock(record.subscriber).await?;
    let Some(failures) = tx.subscriptions().undelivered(id).await? else { return Ok(true) };
    if failures >= FAILURES {
        tx.subscriptions().delete(id).await?;
        tx.subscribers().forget_idle(record.subscriber).await?;
    }
    Ok(true)
}
