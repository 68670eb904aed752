//! Texts that were sent back and that nobody answers: a reminder, and in the end the request lapses.

use crate::Housekeeping;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::ids::ReviewId;
use domain::{ReviewEvent, ReviewState};
use notify::{Envelope, OutgoingMail};
use serde_json::json;
use storage::{NewAudit, StorageError, Topic};
use templates::mails::{ReturnLapsed, ReturnReminder};

/// Reviews per round.
const MOST: u64 = 200;

impl Housekeeping {
    /// Has the author of a return reminded so many days before it lapses; 0 for not.
    #[must_use]
    pub fn reminding(mut self, days: u32) -> Self {
        self.reminder = TimeDelta::days(i64::from(days));
        self
    }

    /// Has returns lapse that were not answered in time. Where an earlier version is public, that one stands,
    /// so that it can be judged after a notice like any other.
    pub(crate) async fn lapse_returns(&self) -> Result<u64, StorageError> {
        let mut lapsed = 0;
        for id in self.store.view().reviews().to_answer(self.clock.now(), MOST).await? {
            lapsed += u64::from(self.lapse_return(id).await?);
        }
        Ok(lapsed)
    }

    async fn lapse_return(&self, id: ReviewId) -> Result<bool, StorageError> {
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let Some(mut review) = tx.reviews().lock(id).await? else { return Ok(false) };
        let (answer_by, _) = tx.reviews().answer_due(id).await?;
        let due = review.state == ReviewState::Returned && answer_by.is_some_and(|by| by <= now);
        let event = if review.published_at.is_some() { ReviewEvent::Revert } else { ReviewEvent::Lapse };
        let Ok(after) = review.state.after(event) else { return Ok(false) };
        if !due {
            return Ok(false);
        }
        review.state = after;
        review.updated_at = now;
        tx.reviews().update(&review).await?;
        tx.reviews().set_answer_by(id, None).await?;
        let facility = tx.facilities().find(review.facility).await?;
        if let (Some(to), Some(facility)) = (tx.open_identity(id).await?, facility) {
            let mail = OutgoingMail::ReturnLapsed(ReturnLapsed {
                facility_name: facility.name,
                earlier_stays_public: review.published_at.is_some(),
                manage_token: to.manage_token.clone().unwrap_or_default(),
            });
            let mail = Envelope::to(&to, &review.language, mail).to_bytes();
            tx.send_sealed(Topic::Mail, id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "review.return_lapsed",
            subject_kind: "review",
            subject: id.0,
            detail: json!({ "version": review.version, "sector": review.sector, "reason": "returned" }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(true)
    }

    /// Reminds the authors of returns that soon lapse, each once.
    pub(crate) async fn remind(&self) -> Result<u64, StorageError> {
        if self.reminder <= TimeDelta::zero() {
            return Ok(0);
        }
        let mut reminded = 0;
        for id in self.store.view().reviews().to_remind(self.clock.now() + self.reminder, MOST).await? {
            reminded += u64::from(self.remind_one(id).await?);
        }
        Ok(reminded)
    }

    async fn remind_one(&self, id: ReviewId) -> Result<bool, StorageError> {
        let now = self.clock.now();
        let tx = self.store.begin().await?;
        let Some(review) = tx.reviews().lock(id).await? else { return Ok(false) };
        let (answer_by, reminded_at) = tx.reviews().answer_due(id).await?;
        let Some(answer_by) = answer_by.filter(|by| *by > now && reminded_at.is_none()) else {
            return Ok(false);
        };
        if review.state != ReviewState::Returned {
            return Ok(false);
        }
        let mut tx = tx;
        tx.reviews().set_reminded(id, now).await?;
        let facility = tx.facilities().find(review.facility).await?;
        if let (Some(to), Some(facility)) = (tx.open_identity(id).await?, facility) {
            let mail = OutgoingMail::ReturnReminder(ReturnReminder {
                facility_name: facility.name,
                answer_by,
                manage_token: to.manage_token.clone().unwrap_or_default(),
            });
            let mail = Envelope::to(&to, &review.language, mail).to_bytes();
            tx.send_sealed(Topic::Mail, id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.commit(self.ids.as_ref()).await?;
        Ok(true)
    }
}
