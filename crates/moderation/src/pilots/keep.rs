//! How long things of pilots are kept.

use crate::Desk;
use chrono::TimeDelta;
use domain::RuleError;
use domain::audit::Actor;
use domain::pilot::ApplicationState;
use serde_json::json;
use storage::NewAudit;

impl Desk {
    /// Forgets applications that nobody confirmed in time, at most `limit`, each in a transaction of its own, and what
    /// people wrote long ago about how easy it was. Says how many of both.
    pub async fn forget_pilot_leftovers(&self, limit: u64) -> Result<u64, RuleError> {
        let (now, rules) = (self.clock.now(), self.rules.pilots);
        let before = now - TimeDelta::days(i64::from(rules.unconfirmed_days));
        let mut forgotten = 0;
        for id in self.store.view().applications().unconfirmed(before, limit).await? {
            let Some(known) = self.store.view().applications().find(id).await? else { continue };
            let mut tx = self.store.begin().await?;
            tx.applications().lock_programme(&known.programme, now).await?;
            let Some(record) = tx.applications().lock(id).await? else { continue };
            // Somebody confirmed it or sent it again meanwhile.
            if record.state != ApplicationState::Interest || record.moved_at >= before {
                continue;
            }
            tx.applications().forget(&record, now).await?;
            tx.record(NewAudit {
                at: now,
                actor: Actor::System,
                action: "application.lapsed",
                subject_kind: "application",
                subject: id.0,
                detail: json!({ "programme": record.programme, "sector": record.sector }),
            });
            tx.commit(self.ids.as_ref()).await?;
            forgotten += 1;
        }
        let tx = self.store.begin().await?;
        tx.feedback().purge_spent(now).await?;
        let day = (now - TimeDelta::days(i64::from(rules.feedback_text_days))).date_naive();
        forgotten += tx.feedback().forget_texts(day).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(forgotten)
    }
}
