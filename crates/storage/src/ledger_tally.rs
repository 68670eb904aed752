//! Counting the ledger over any period, in a time that does not grow with the years before it.

use crate::error::StorageError;
use crate::store::Store;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use domain::tally::Tally;
use domain::{Ids, belgium};

/// Entries that are read at a time.
const CHUNK: u64 = 2000;
/// How many days after its end the counts of a month or day are kept for good: a transaction that began before
/// midnight may be committed after it.
const SETTLED: Days = Days::new(2);

/// A piece of a period.
struct Piece {
    from: NaiveDate,
    to: NaiveDate,
    /// What its counts are kept under, such as `2026-05` or `2026-05-31`, where it is a whole month or a day that is
    /// settled.
    name: Option<String>,
}

impl Store {
    /// What the ledger says of the days `from` up to and including `to`. Months and days that are over are counted
    /// once and kept, so that what is read does not grow with the period.
    pub async fn tally(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        now: DateTime<Utc>,
        ids: &dyn Ids,
    ) -> Result<Tally, StorageError> {
        let mut tally = Tally::default();
        let Some(first) = self.view().ledger().first_day().await? else { return Ok(tally) };
        let from = from.max(first.with_day(1).unwrap_or(first));
        let pieces = pieces(from, to.min(belgium::day(now)), belgium::day(now));
        let names: Vec<String> = pieces.iter().filter_map(|piece| piece.name.clone()).collect();
        let mut kept = self.view().ledger_tallies().of(&names).await?;
        let mut counted = Vec::new();
        for piece in pieces {
            if let Some(known) = piece.name.as_ref().and_then(|name| kept.remove(name)) {
                tally.add(&known);
                continue;
            }
            let found = self.count(piece.from, piece.to).await?;
            tally.add(&found);
            counted.extend(piece.name.map(|name| (name, found)));
        }
        if !counted.is_empty() {
            let tx = self.begin().await?;
            tx.ledger_tallies().keep(&counted, now).await?;
            tx.commit(ids).await?;
        }
        Ok(tally)
    }

    /// Reads and counts every entry of some days.
    async fn count(&self, from: NaiveDate, to: NaiveDate) -> Result<Tally, StorageError> {
        let (mut tally, mut after) = (Tally::default(), None);
        loop {
            let page = self.view().ledger().of_days(from, to, after, CHUNK).await?;
            for entry in &page {
                tally.count(&entry.entry()?);
            }
            match page.last() {
                Some(last) => after = Some((last.day, last.chain, last.seq)),
                None => return Ok(tally),
            }
        }
    }
}

/// Cuts a period at the ends of months, and the months that are not whole, or not settled, at the ends of days.
fn pieces(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> Vec<Piece> {
    let settled = |day: NaiveDate| day.checked_add_days(SETTLED).is_some_and(|day| day < today);
    let mut pieces = Vec::new();
    let mut at = from;
    while at <= to {
        let begin = at.with_day(1).unwrap_or(at);
        let Some(next) = begin.checked_add_months(Months::new(1)) else { break };
        let end = next.pred_opt().unwrap_or(begin);
        if at == begin && end <= to && settled(end) {
            let name = Some(format!("{:04}-{:02}", begin.year(), begin.month()));
            pieces.push(Piece { from: at, to: end, name });
        } else {
            let (end, mut open) = (end.min(to), at);
            for day in at.iter_days().take_while(|day| *day <= end && settled(*day)) {
                pieces.push(Piece { from: day, to: day, name: Some(day.to_string()) });
                open = day.succ_opt().unwrap_or(day);
            }
            if open <= end {
                pieces.push(Piece { from: open, to: end, name: None });
            }
        }
        at = next;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(from: &str, to: &str, today: &str) -> Vec<String> {
        let day = |text: &str| text.parse().unwrap();
        let shown = |piece: &Piece| match &piece.name {
            Some(name) => name.clone(),
            None => format!("{}..{}", piece.from, piece.to),
        };
        pieces(day(from), day(to), day(today)).iter().map(shown).collect()
    }

    #[test]
    fn a_period_is_whole_months_days_and_what_is_not_settled() {
        assert_eq!(
            cut("2026-08-30", "2026-11-05", "2026-11-05"),
            [
                "2026-08-30",
                "2026-08-31",
                "2026-09",
                "2026-10",
                "2026-11-01",
                "2026-11-02",
                "2026-11-03..2026-11-05"
            ]
        );
        assert_eq!(cut("2026-10-30", "2026-10-31", "2026-11-02"), ["2026-10-30", "2026-10-31..2026-10-31"]);
        let unsettled = cut("2026-10-01", "2026-10-31", "2026-11-02");
        assert_eq!((unsettled.len(), &*unsettled[30]), (31, "2026-10-31..2026-10-31"));
        assert_eq!(cut("2026-10-01", "2026-10-31", "2026-11-03"), ["2026-10"]);
        assert_eq!(cut("2026-10-05", "2026-10-05", "2026-12-01"), ["2026-10-05"]);
        assert!(cut("2026-10-05", "2026-10-04", "2026-12-01").is_empty());
        assert_eq!(cut("2016-12-01", "2026-11-30", "2027-01-01").len(), 120);
    }
}
