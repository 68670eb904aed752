//! The statement of reasons that goes with every refusal, return, mask and take-down.

use crate::Desk;
use chrono::TimeDelta;
use domain::statement::{Ground, Redress, Restriction, Source, Statement};
use domain::{CaseReason, ReviewEvent, RuleError};
use storage::{CaseRecord, DecisionRecord, ReviewRecord, StatementRecord, Tx, VersionRecord};

/// For how many days an appeal is possible: six months, as in article 20 of the Digital Services Act.
pub(crate) const APPEAL_DAYS: i64 = 184;

impl Desk {
    /// Keeps the statement of reasons of a decision that restricts something.
    pub(crate) async fn state_reasons(
        &self,
        tx: &Tx,
        case: &CaseRecord,
        review: &ReviewRecord,
        version: &VersionRecord,
        decision: &DecisionRecord,
    ) -> Result<(), RuleError> {
        let Some(restriction) = Restriction::of(decision.action, decision.redactions.len()) else {
            return Ok(());
        };
        let id = self.ids.uuid();
        let report = &version.report;
        let statement = Statement {
            id,
            restriction,
            ground: Ground::CodeOfConduct {
                version: decision.code_version.clone(),
                articles: decision.articles.clone(),
            },
            facts: decision.reasons.clone(),
            source: match case.reason {
                CaseReason::Notice => Source::Notice,
                _ => Source::OwnInitiative,
            },
            automated_detection: !report.privacy.is_empty() || !report.flags.is_empty(),
            automated_decision: false,
            language: review.language.clone(),
            sector: review.sector,
            content_date: version.submitted_at,
            applies_from: decision.decided_at,
            redress: Redress {
                appeal_until: decision.decided_at + TimeDelta::days(APPEAL_DAYS),
                can_change: review.state.allows(ReviewEvent::Resubmit)
                    || review.state.allows(ReviewEvent::Amend),
            },
        };
        let record = StatementRecord {
            id,
            decision: decision.id,
            subject: decision.subject,
            sector: review.sector,
            statement,
            made_at: decision.decided_at,
        };
        Ok(tx.statements().insert(&record).await?)
    }
}
