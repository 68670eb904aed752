//! Hiding a text until an editor has decided on a notice.

use super::mails;
use super::not_found;
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::appeal::APPEAL_DAYS;
use domain::audit::Actor;
use domain::notice::Hiding;
use domain::statement::{Ground, Redress, Restriction, Source, Statement};
use domain::{NoticeOutcome, ReviewEvent, ReviewState, RuleError};
use serde_json::json;
use storage::{NewAudit, NoticeRecord, ReviewRecord, StatementRecord, Topic, Tx};

impl Submissions {
    /// Hides the text where the rules say so: readers no longer see it, and its author is told.
    pub(super) async fn hide(
        &self,
        tx: &mut Tx,
        review: &mut ReviewRecord,
        notice: &mut NoticeRecord,
        distrusted: bool,
        now: DateTime<Utc>,
    ) -> Result<(), RuleError> {
        if review.state != ReviewState::Published || !self.hiding(tx, notice, distrusted, now).await?.hides()
        {
            return Ok(());
        }
        tx.make_private(review, now).await?;
        review.state = review.state.after(ReviewEvent::Hide)?;
        review.updated_at = now;
        tx.reviews().update(review).await?;
        notice.hid_at = Some(now);
        let statement = self.state_hiding(tx, review, notice, now).await?;
        if let Some(identity) = tx.open_identity(review.id).await? {
            let facility = tx.facilities().find(review.facility).await?.ok_or_else(not_found)?;
            let mail = mails::hidden(&identity, &facility, review, notice.reason, &statement);
            tx.send_sealed(Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::System,
            action: "review.hidden",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "notice": notice.id,
                "sector": review.sector,
                "reason": notice.reason,
                "automated_decision": true,
            }),
        });
        Ok(())
    }

    async fn hiding(
        &self,
        tx: &Tx,
        notice: &NoticeRecord,
        distrusted: bool,
        now: DateTime<Utc>,
    ) -> Result<Hiding, RuleError> {
        let rules = &self.rules.notices;
        let since = now - TimeDelta::days(i64::from(rules.hide_days));
        let earlier = tx.notices().about(notice.review).await?;
        let stayed = |other: &NoticeRecord| {
            let kept = matches!(other.outcome, Some(NoticeOutcome::Kept | NoticeOutcome::Unfounded));
            kept && other.reason == notice.reason && other.version == notice.version
        };
        Ok(Hiding {
            for_reason: rules.hide_reasons.contains(&notice.reason),
            reason: notice.reason,
            capacity: notice.capacity,
            confirmed: notice.reporter_hash.is_some(),
            judged_before: earlier.iter().any(stayed),
            by_reporter: match notice.reporter_hash {
                Some(hash) => tx.notices().hid_since(hash, since).await?,
                None => 0,
            },
            reporter_limit: u64::from(rules.hides_per_reporter),
            of_facility: tx.notices().hid_of_facility_since(notice.facility, since).await?,
            facility_limit: u64::from(rules.hides_per_facility),
            distrusted,
        })
    }

    /// The statement of reasons. It rests on the notice and on no decision: a rule of the configuration hides
    /// the text, and no editor has looked yet.
    async fn state_hiding(
        &self,
        tx: &Tx,
        review: &ReviewRecord,
        notice: &NoticeRecord,
        now: DateTime<Utc>,
    ) -> Result<Statement, RuleError> {
        let version = tx.versions().find(review.id, notice.version).await?.ok_or_else(not_found)?;
        let id = self.ids.uuid();
        let articles = notice.reason.article().map(str::to_owned).into_iter().collect();
        let statement = Statement {
            id,
            restriction: Restriction::Hidden,
            ground: Ground::CodeOfConduct { version: self.rules.code.version.clone(), articles },
            facts: "Iemand meldde deze waardering. Ze is niet zichtbaar tot een redacteur ze heeft bekeken."
                .to_owned(),
            source: Source::Notice,
            automated_detection: false,
            // The rule hides; an editor has not looked yet.
            automated_decision: true,
            language: review.language.clone(),
            sector: review.sector,
            content_date: version.submitted_at,
            applies_from: now,
            redress: Redress {
                appeal_until: now + TimeDelta::days(APPEAL_DAYS),
                can_change: review.state.allows(ReviewEvent::Amend),
            },
        };
        let record = StatementRecord {
            id,
            decision: None,
            notice: Some(notice.id),
            subject: review.id.0,
            sector: review.sector,
            statement,
            made_at: now,
        };
        tx.statements().insert(&record).await?;
        Ok(record.statement)
    }
}
