//! Scores in the index as months pass: old reviews weigh less though nobody publishes anything.

use crate::Housekeeping;
use domain::standing::Month;
use storage::{NewMessage, StorageError, Topic};

/// Facilities per transaction.
const AT_ONCE: u64 = 500;
/// Transactions per round: 10,000 facilities a minute, all of Flanders in three.
const MOST: u64 = 20;

impl Housekeeping {
    /// Sends facilities whose score was reckoned in an earlier month to the index again. What pages and calls
    /// about one facility show is reckoned when it is read, and needs none of this.
    pub(crate) async fn refresh_scores(&self) -> Result<u64, StorageError> {
        let now = self.clock.now();
        let month = Month::of(now);
        let mut refreshed = 0;
        for _ in 0..MOST {
            let mut tx = self.store.begin().await?;
            let stale = tx.facilities().scored_before(month, AT_ONCE).await?;
            if stale.is_empty() {
                break;
            }
            tx.facilities().set_scored_month(&stale, month).await?;
            for id in &stale {
                tx.send(NewMessage::about(Topic::IndexFacility, id.0, now));
            }
            tx.commit(self.ids.as_ref()).await?;
            refreshed += stale.len() as u64;
        }
        Ok(refreshed)
    }
}
