//! Notices and appeals of which nothing is left to decide: the author took the text back or changed it.

use super::mails;
use crate::Submissions;
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::CaseId;
use domain::{AppealOutcome, Facility, NoticeOutcome, NoticeState, RuleError};
use serde_json::json;
use storage::{AppealRecord, NewAudit, NoticeRecord, Topic, Tx};

impl Submissions {
    /// Answers every notice and appeal in a case that nobody decides any more.
    pub(crate) async fn answer_cancelled(
        &self,
        tx: &mut Tx,
        case: CaseId,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        for mut notice in tx.notices().of_case(case).await? {
            if notice.state == NoticeState::Open {
                self.nothing_left(tx, &mut notice, facility, now).await?;
            }
        }
        for appeal in tx.appeals().of_case(case).await? {
            if appeal.decided_at.is_none() {
                self.moot(tx, &appeal, facility, now).await?;
            }
        }
        Ok(())
    }

    /// Answers a notice of a text that is gone, and tells whoever gave it.
    pub(super) async fn nothing_left(
        &self,
        tx: &mut Tx,
        notice: &mut NoticeRecord,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        notice.state = NoticeState::Decided;
        notice.outcome = Some(NoticeOutcome::AlreadyGone);
        notice.decided_at = Some(now);
        tx.notices().update(notice).await?;
        tx.record(decided(notice, now));
        self.tell_gone(tx, notice, facility, now).await
    }

    async fn moot(
        &self,
        tx: &mut Tx,
        appeal: &AppealRecord,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        tx.appeals().set_outcome(appeal.id, AppealOutcome::Moot, None, now).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "appeal.decided",
            subject_kind: "appeal",
            subject: appeal.id.0,
            detail: json!({ "sector": appeal.sector, "outcome": AppealOutcome::Moot, "reversed": false }),
        });
        let Some(notice) = appeal.notice else { return Ok(()) };
        match tx.notices().find(notice).await? {
            Some(notice) => self.tell_gone(tx, &notice, facility, now).await,
            None => Ok(()),
        }
    }

    async fn tell_gone(
        &self,
        tx: &mut Tx,
        notice: &NoticeRecord,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        let Some(reporter) = tx.open_reporter(notice.id).await? else { return Ok(()) };
        let mail = mails::gone(&reporter, facility, notice);
        Ok(tx.send_sealed(Topic::Mail, notice.id.0, &mail, now, self.ids.as_ref())?)
    }
}

fn decided(notice: &NoticeRecord, now: DateTime<Utc>) -> NewAudit {
    NewAudit {
        at: now,
        actor: Actor::System,
        action: "notice.decided",
        subject_kind: "notice",
        subject: notice.id.0,
        detail: json!({
            "case": notice.case,
            "sector": notice.sector,
            "reason": notice.reason,
            "outcome": notice.outcome,
            "reversed": false,
        }),
    }
}
