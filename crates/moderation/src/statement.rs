//! The statement of reasons that goes with every refusal, return, mask and take-down.

use crate::{Desk, Editor};
use chrono::{NaiveDate, TimeDelta};
use domain::belgium::midnight;
use domain::statement::{Ground, Redress, Restriction, Source, Statement};
use domain::{CaseReason, FieldError, ReviewEvent, RuleError, Sector};
use storage::{CaseRecord, DecisionRecord, ReviewRecord, StatementRecord, Store, Tx, VersionRecord};
use uuid::Uuid;

/// For how many days an appeal is possible: six months, as in article 20 of the Digital Services Act.
pub(crate) const APPEAL_DAYS: i64 = 184;

/// A page of statements of reasons, oldest first, and where the next one begins.
#[derive(Clone, Debug)]
pub struct StatementPage {
    /// The statements.
    pub statements: Vec<StatementRecord>,
    /// Where the next page begins.
    pub next_cursor: Option<String>,
}

/// What a statement of reasons says of the text that it is about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated<'a> {
    /// The language of its writer, ISO 639-1.
    pub(crate) language: &'a str,
    /// The facility's sector.
    pub(crate) sector: Sector,
    /// Whether its writer can change it now.
    pub(crate) can_change: bool,
}

impl<'a> Stated<'a> {
    /// Of a review, as it stands after the decision.
    pub(crate) fn of(review: &'a ReviewRecord) -> Self {
        let can_change =
            review.state.allows(ReviewEvent::Resubmit) || review.state.allows(ReviewEvent::Amend);
        Self { language: &review.language, sector: review.sector, can_change }
    }
}

impl Desk {
    /// The statements of reasons of the days `from` up to and including `to` in Belgium, at most `limit`.
    ///
    /// Errors: `invalid_fields` (422) with `/to` or `/cursor`.
    pub async fn statements(
        &self,
        _editor: &Editor,
        (from, to): (NaiveDate, NaiveDate),
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<StatementPage, RuleError> {
        statements_of(&self.store, (from, to), cursor, limit).await
    }

    /// The same for whoever runs the machine (the command `export statements`).
    ///
    /// Errors: `invalid_fields` (422) with `/to` or `/cursor`.
    pub async fn exported_statements(
        &self,
        days: (NaiveDate, NaiveDate),
        cursor: Option<&str>,
        limit: u64,
    ) -> Result<StatementPage, RuleError> {
        statements_of(&self.store, days, cursor, limit).await
    }

    /// Keeps the statement of reasons of a decision that restricts something, and tells its number; empty where
    /// nothing is restricted.
    pub(crate) async fn state_reasons(
        &self,
        tx: &Tx,
        case: &CaseRecord,
        about: Stated<'_>,
        version: &VersionRecord,
        decision: &DecisionRecord,
    ) -> Result<String, RuleError> {
        let Some(restriction) = Restriction::of(decision.action, decision.redactions.len()) else {
            return Ok(String::new());
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
            language: about.language.to_owned(),
            sector: about.sector,
            content_date: version.submitted_at,
            applies_from: decision.decided_at,
            redress: Redress {
                appeal_until: decision.decided_at + TimeDelta::days(APPEAL_DAYS),
                can_change: about.can_change,
            },
        };
        let record = StatementRecord {
            id,
            decision: Some(decision.id),
            notice: None,
            subject: decision.subject,
            sector: about.sector,
            statement,
            made_at: decision.decided_at,
        };
        tx.statements().insert(&record).await?;
        Ok(record.statement.reference())
    }
}

async fn statements_of(
    store: &Store,
    (from, to): (NaiveDate, NaiveDate),
    cursor: Option<&str>,
    limit: u64,
) -> Result<StatementPage, RuleError> {
    let last = to.succ_opt().filter(|_| from <= to);
    let Some(end) = last else {
        let detail = "Deze dag ligt voor de eerste.";
        return Err(RuleError::invalid(vec![FieldError::new("/to", "before_from", detail)]));
    };
    let view = store.view();
    let bad = || {
        let detail = "Deze cursor hoort niet bij deze lijst.";
        RuleError::invalid(vec![FieldError::new("/cursor", "bad_cursor", detail)])
    };
    // The cursor is the last statement of the page before: nothing of it says more than its id.
    let after = match cursor {
        None => None,
        Some(given) => {
            let id: Uuid = given.parse().map_err(|_| bad())?;
            let last = view.statements().find(id).await?.ok_or_else(bad)?;
            Some((last.made_at, last.id))
        }
    };
    let days = (midnight(from), midnight(end));
    let mut statements = view.statements().between(days.0, days.1, after, limit + 1).await?;
    let more = statements.len() as u64 > limit;
    statements.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let next_cursor = statements.last().filter(|_| more).map(|last| last.id.to_string());
    Ok(StatementPage { statements, next_cursor })
}
