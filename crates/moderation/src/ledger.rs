//! The public ledger: handing it out and saying how far it has come.

use crate::Desk;
use domain::ledger::{CHAINS, Checkpoint, PublishedCheckpoint};
use domain::{ErrorKind, FieldError, RuleError};
use storage::{StorageError, Store};

/// Entries that are read at a time: what keeps the memory of an answer the same however long it is.
const CHUNK: u64 = 1000;
/// The most entries of one answer.
pub const MAX_ENTRIES: u64 = 250_000;

/// Entries of the ledger, to be read piece by piece. Where it ends is known from the start, so that a
/// ledger that grows meanwhile does not keep the answer going.
#[derive(Clone, Debug)]
pub struct LedgerPages {
    store: Store,
    at: [i64; CHAINS as usize],
    until: [i64; CHAINS as usize],
    more: bool,
}

impl LedgerPages {
    /// Where the next answer begins, when there is more.
    pub fn next_cursor(&self) -> Option<String> {
        self.more.then(|| cursor(&self.until))
    }

    /// How many entries are still to be read.
    pub fn remaining(&self) -> u64 {
        let left = self.until.iter().zip(self.at).map(|(until, at)| until.saturating_sub(at).max(0));
        left.map(i64::unsigned_abs).sum()
    }

    /// The next lines, each with its end; nothing after the last.
    pub async fn next(&mut self) -> Result<Option<String>, StorageError> {
        for (chain, (at, until)) in (0..).zip(self.at.iter_mut().zip(self.until)) {
            if *at >= until {
                continue;
            }
            let entries = self.store.view().ledger().of_chain(chain, *at, until, CHUNK).await?;
            let Some(last) = entries.last() else {
                return Err(StorageError::missing_entry());
            };
            *at = last.seq;
            let mut lines = String::with_capacity(entries.len() * 400);
            for entry in &entries {
                lines.push_str(&entry.line());
                lines.push('\n');
            }
            return Ok(Some(lines));
        }
        Ok(None)
    }
}

impl Desk {
    /// The entries of the ledger after `cursor` (all of them without one), at most `limit` and at most
    /// [`MAX_ENTRIES`]. A cursor is, for each of the eight chains, the number of the last entry that the
    /// reader has, with dots between them.
    ///
    /// Errors: `invalid_fields` with `/cursor` (422).
    pub async fn ledger(&self, cursor: Option<&str>, limit: Option<u64>) -> Result<LedgerPages, RuleError> {
        let at = cursor.map_or(Ok([0; CHAINS as usize]), parse)?;
        let heads = self.store.view().ledger().heads().await?;
        let mut left = i64::try_from(limit.unwrap_or(MAX_ENTRIES).min(MAX_ENTRIES)).unwrap_or(i64::MAX);
        let mut until = at;
        let mut more = false;
        for (until, head) in until.iter_mut().zip(heads) {
            let there = head.seq.saturating_sub(*until).max(0);
            let taken = there.min(left);
            *until = until.saturating_add(taken);
            left -= taken;
            more |= taken < there;
        }
        Ok(LedgerPages { store: self.store.clone(), at, until, more })
    }

    /// How far the ledger has come now.
    pub async fn ledger_checkpoint(&self) -> Result<PublishedCheckpoint, RuleError> {
        let checkpoint = Checkpoint::of(&self.store.view().ledger().heads().await?);
        Ok(PublishedCheckpoint { at: self.clock.now(), entries: checkpoint.entries(), checkpoint })
    }
}

fn cursor(at: &[i64]) -> String {
    at.iter().map(ToString::to_string).collect::<Vec<_>>().join(".")
}

fn parse(cursor: &str) -> Result<[i64; CHAINS as usize], RuleError> {
    let bad = || {
        let field = FieldError::new("/cursor", "bad_cursor", "Deze cursor hoort niet bij dit grootboek.");
        RuleError { kind: ErrorKind::Invalid, ..RuleError::invalid(vec![field]) }
    };
    // Eight numbers of at most 19 digits.
    if cursor.len() > 160 {
        return Err(bad());
    }
    let numbers: Result<Vec<i64>, _> = cursor.split('.').map(str::parse).collect();
    let numbers: [i64; CHAINS as usize] = numbers.map_err(|_| bad())?.try_into().map_err(|_| bad())?;
    if numbers.iter().any(|number| *number < 0) { Err(bad()) } else { Ok(numbers) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_refused() {
        let at = [0, 1, 2, 3, 4, 5, 6, i64::MAX];
        assert_eq!(parse(&cursor(&at)), Ok(at));
        for bad in ["", "1", "1.2.3.4.5.6.7", "1.2.3.4.5.6.7.-8", "1.2.3.4.5.6.7.x", "0.0.0.0.0.0.0.0.0"] {
            assert_eq!(parse(bad).unwrap_err().code, "invalid_fields", "{bad}");
        }
        assert!(parse(&"9".repeat(1000)).is_err());
    }
}
