//! Reminding applicants of what they still have to do.

use super::mail::MANAGE;
use crate::{Desk, PilotRules};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::ApplicationId;
use domain::pilot::{ApplicationState, Checklist, ChecklistStep};
use domain::{Redacted, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use serde_json::json;
use storage::{NewAudit, OnboardingRecord, Topic};
use templates::Language;
use templates::mails::PilotReminder;

impl PilotRules {
    /// When an applicant is reminded next, after something happened or a reminder went out.
    pub fn next(self, state: ApplicationState, reminded: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let some = self.reminder_days > 0 && reminded < self.reminders_most;
        let begun = state.has_checklist() && state != ApplicationState::Paused;
        (some && begun).then(|| now + TimeDelta::days(i64::from(self.reminder_days)))
    }

    /// What is kept of an application that begins to get ready.
    pub fn begin(
        self,
        application: ApplicationId,
        state: ApplicationState,
        now: DateTime<Utc>,
    ) -> OnboardingRecord {
        OnboardingRecord {
            application,
            began_at: now,
            progress_at: now,
            remind_at: self.next(state, 0, now),
            reminded: 0,
            charter: None,
            handed_out: None,
        }
    }
}

impl Desk {
    /// Reminds applicants of what is open for long, at most `limit`, each in a transaction of its own with its mail and
    /// the day of the next one, so that nobody gets two. Says how many mails there were, and how many were due.
    ///
    /// Errors: that of the first one, where none could be looked at.
    pub async fn remind_applicants(&self, limit: u64) -> Result<(u64, u64), RuleError> {
        if self.rules.pilots.reminder_days == 0 {
            return Ok((0, 0));
        }
        let due = self.store.view().onboardings().to_remind(self.clock.now(), limit).await?;
        let (mut sent, mut made, mut failed) = (0, false, None);
        for id in &due {
            match self.remind_applicant(*id).await {
                Ok(mail) => {
                    sent += u64::from(mail);
                    made = true;
                }
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        match failed {
            Some(error) if !made => Err(error),
            _ => Ok((sent, due.len() as u64)),
        }
    }

    async fn remind_applicant(&self, id: ApplicationId) -> Result<bool, RuleError> {
        let (now, rules) = (self.clock.now(), self.rules.pilots);
        let mut tx = self.store.begin().await?;
        let Some(record) = tx.applications().lock(id).await? else { return Ok(false) };
        let Some(row) = tx.onboardings().lock(id).await? else { return Ok(false) };
        // Another node was first.
        if row.remind_at.is_none_or(|at| at > now) {
            return Ok(false);
        }
        let programme = self.programme_of(&record).ok();
        let facts = tx.onboardings().facts(std::slice::from_ref(&record), now).await?;
        let list = facts.first().zip(programme).map(|(facts, one)| Checklist::of(facts, &one.charter));
        let open =
            |list: &Checklist| list.open().filter(|step| step.is_theirs()).collect::<Vec<ChecklistStep>>();
        let open = list.as_ref().map(open).unwrap_or_default();
        let contact = self.store.open_contact(&record)?;
        let (Some(list), Some(programme), Some(contact)) = (list, programme, contact) else {
            return self.put_off(tx, row, None).await;
        };
        // What members do elsewhere on the platform is progress too.
        let quiet_until = rules.next(record.state, row.reminded, list.progress_at);
        match quiet_until {
            Some(at) if at <= now && !open.is_empty() => {}
            Some(at) if at > now && !open.is_empty() => return self.put_off(tx, row, Some(at)).await,
            _ => return self.put_off(tx, row, None).await,
        }
        let reminded = row.reminded + 1;
        let remind_at = rules.next(record.state, reminded, now);
        tx.onboardings().update(&OnboardingRecord { reminded, remind_at, ..row }).await?;
        let language = Language::of_mails_to(&record.language);
        let title = programme.words(language.code()).map(|words| words.title.clone());
        let mail = PilotReminder {
            programme: title.unwrap_or_else(|| programme.id.clone()),
            applicant: record.applicant_name.clone(),
            days: list.still_days(now).unsigned_abs(),
            open: open.clone(),
            last: remind_at.is_none(),
            manage_token: self.store.vault().link(MANAGE, id.0),
        };
        let to = Recipient {
            first_name: Redacted::new(contact.first_name),
            last_name: Redacted::new(contact.last_name),
            address: Redacted::new(contact.email),
            language,
        };
        let bytes = Envelope::new(to, OutgoingMail::PilotReminder(mail)).to_bytes();
        tx.send_sealed(Topic::Mail, id.0, &bytes, now, self.ids.as_ref())?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "onboarding.reminded",
            subject_kind: "application",
            subject: id.0,
            detail: json!({ "time": reminded, "open": open }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(true)
    }

    async fn put_off(
        &self,
        tx: storage::Tx,
        row: OnboardingRecord,
        remind_at: Option<DateTime<Utc>>,
    ) -> Result<bool, RuleError> {
        tx.onboardings().update(&OnboardingRecord { remind_at, ..row }).await?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(false)
    }
}
