//! The transparency report.

use crate::{Desk, Editor};
use chrono::NaiveDate;
use domain::report::{Period, Report};
use domain::{RuleError, belgium};

impl Desk {
    /// The transparency report of a period, for the desk. Without an end it ends today, without a beginning
    /// it is about a year.
    ///
    /// Errors: `invalid_fields` with `/from` or `/to` (422).
    pub async fn transparency(
        &self,
        _editor: &Editor,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Report, RuleError> {
        self.public_report(from, to).await
    }

    /// The same for everybody. Whoever shows it hides small numbers.
    ///
    /// Errors: `invalid_fields` with `/from` or `/to` (422).
    pub async fn public_report(
        &self,
        from: Option<NaiveDate>,
        to: Option<NaiveDate>,
    ) -> Result<Report, RuleError> {
        let now = self.clock.now();
        let period = Period::asked(from, to, belgium::day(now))?;
        let (store, ids) = (&self.store, self.ids.as_ref());
        let during = store.tally(period.from, period.to, now, ids).await?;
        let before = match period.from.pred_opt() {
            Some(last) => store.tally(NaiveDate::MIN, last, now, ids).await?,
            None => domain::tally::Tally::default(),
        };
        Ok(Report::of(period, &before, &during))
    }
}
