//! Counting the ledger over any period, in a time that does not grow with the years before it.

use crate::error::StorageError;
use crate::store::Store;
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use domain::tally::Tally;
use domain::{Ids, belgium};
use std::collections::BTreeMap;

/// Entries that are read at a time.
const CHUNK: u64 = 2000;
/// How many days after its end a month's counts are kept for good: a transaction that began before midnight
/// may be committed after it.
const SETTLED: Days = Days::new(2);

/// A piece of a period.
struct Piece {
    from: NaiveDate,
    to: NaiveDate,
    /// The month, such as `2026-05`, where the piece is a whole one that is settled.
    month: Option<String>,
}

impl Store {
    /// What the ledger says of the days `from` up to and including `to`. Months that are over are counted
    /// once and kept.
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
        let mut kept = self.kept(&pieces).await?;
        for piece in pieces {
            let known = piece.month.as_ref().and_then(|month| kept.remove(month));
            let counted = match (known, &piece.month) {
                (Some(known), _) => known,
                (None, None) => self.count(piece.from, piece.to).await?,
                (None, Some(month)) => {
                    let counted = self.count(piece.from, piece.to).await?;
                    let tx = self.begin().await?;
                    tx.ledger_months().keep(month, &counted, now).await?;
                    tx.commit(ids).await?;
                    counted
                }
            };
            tally.add(&counted);
        }
        Ok(tally)
    }

    async fn kept(&self, pieces: &[Piece]) -> Result<BTreeMap<String, Tally>, StorageError> {
        let mut months = pieces.iter().filter_map(|piece| piece.month.as_deref());
        let Some(first) = months.next() else { return Ok(BTreeMap::new()) };
        let last = months.next_back().unwrap_or(first);
        Ok(self.view().ledger_months().between(first, last).await?.into_iter().collect())
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

/// Cuts a period at the ends of months.
fn pieces(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = from;
    while at <= to {
        let begin = at.with_day(1).unwrap_or(at);
        let Some(next) = begin.checked_add_months(Months::new(1)) else { break };
        let end = next.pred_opt().unwrap_or(begin);
        let settled = end.checked_add_days(SETTLED).is_some_and(|day| day < today);
        let whole = at == begin && end <= to && settled;
        let month = whole.then(|| format!("{:04}-{:02}", begin.year(), begin.month()));
        pieces.push(Piece { from: at, to: end.min(to), month });
        at = next;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(from: &str, to: &str, today: &str) -> Vec<String> {
        let day = |text: &str| text.parse().unwrap();
        let shown = |piece: &Piece| match &piece.month {
            Some(month) => month.clone(),
            None => format!("{}..{}", piece.from, piece.to),
        };
        pieces(day(from), day(to), day(today)).iter().map(shown).collect()
    }

    #[test]
    fn a_period_is_whole_months_and_its_ends() {
        assert_eq!(
            cut("2026-08-15", "2026-11-22", "2026-11-22"),
            ["2026-08-15..2026-08-31", "2026-09", "2026-10", "2026-11-01..2026-11-22"]
        );
        assert_eq!(cut("2026-10-01", "2026-10-31", "2026-11-02"), ["2026-10-01..2026-10-31"]);
        assert_eq!(cut("2026-10-01", "2026-10-31", "2026-11-03"), ["2026-10"]);
        assert_eq!(cut("2026-10-05", "2026-10-05", "2026-12-01"), ["2026-10-05..2026-10-05"]);
        assert!(cut("2026-10-05", "2026-10-04", "2026-12-01").is_empty());
        assert_eq!(cut("2016-12-01", "2026-11-30", "2027-01-01").len(), 120);
    }
}
