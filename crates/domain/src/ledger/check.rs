//! Checking a published ledger, line by line, without the platform.

use super::checkpoint::unhex;
use super::{CHAINS, Checkpoint, Entry, Head};

/// The first thing that is wrong with a ledger.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The line is no entry.
    #[error("line {line}: not an entry of a ledger")]
    NotAnEntry {
        /// Counted from 1.
        line: u64,
    },
    /// An entry is missing before this one, or this one stands there twice.
    #[error("line {line}: chain {chain} goes from entry {before} to entry {seq}")]
    Gap {
        /// Counted from 1.
        line: u64,
        /// The chain.
        chain: u8,
        /// The number of the entry before it.
        before: i64,
        /// The number it has.
        seq: i64,
    },
    /// The entry is not what was written, or one before it is not.
    #[error("line {line}: entry {seq} of chain {chain} is not what was written")]
    Changed {
        /// Counted from 1.
        line: u64,
        /// The chain.
        chain: u8,
        /// The number of the entry.
        seq: i64,
    },
    /// The ledger ends before the checkpoint.
    #[error("chain {chain} ends at entry {seq}, and had {expected} at the checkpoint: entries vanished")]
    Vanished {
        /// The chain.
        chain: u8,
        /// The number of its last entry.
        seq: i64,
        /// The number it had at the checkpoint.
        expected: i64,
    },
    /// The ledger has as many entries as at the checkpoint, and they are others.
    #[error("the entries before the checkpoint are not those of the checkpoint: the ledger was written anew")]
    OtherLedger,
}

/// Checks a ledger. The chains may stand in any order, each from its first entry on.
#[derive(Clone, Debug, Default)]
pub struct Verifier {
    lines: u64,
    heads: [Head; CHAINS as usize],
    checkpoint: Option<Checkpoint>,
    /// The heads as they were at the checkpoint.
    passed: [Head; CHAINS as usize],
}

impl Verifier {
    /// A check that also asks whether everything before `checkpoint` is still there.
    pub fn new(checkpoint: Option<Checkpoint>) -> Self {
        Self { checkpoint, ..Self::default() }
    }

    /// How many entries were sound so far.
    pub fn entries(&self) -> u64 {
        Checkpoint::of(&self.heads).entries()
    }

    /// Checks a line, without its end of line.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn line(&mut self, text: &str) -> Result<Entry, Broken> {
        self.lines += 1;
        let line = self.lines;
        let not_an_entry = Broken::NotAnEntry { line };
        let (body, rest) = text.rsplit_once(",\"hash\":\"").ok_or(not_an_entry.clone())?;
        let stated = rest.strip_suffix("\"}").and_then(unhex).ok_or(not_an_entry.clone())?;
        let entry: Entry = serde_json::from_str(text).map_err(|_| not_an_entry.clone())?;
        let (chain, seq) = (entry.chain, entry.seq);
        let index = usize::from(chain);
        let head = self.heads.get_mut(index).ok_or(not_an_entry)?;
        if seq != head.seq.saturating_add(1) {
            return Err(Broken::Gap { line, chain, before: head.seq, seq });
        }
        let hash = Entry::hash(body, &head.hash);
        if hash != stated {
            return Err(Broken::Changed { line, chain, seq });
        }
        *head = Head { seq, hash };
        let wanted = self.checkpoint.as_ref().and_then(|checkpoint| checkpoint.seqs.get(index));
        if let (Some(passed), true) = (self.passed.get_mut(index), wanted == Some(&seq)) {
            *passed = *head;
        }
        Ok(entry)
    }

    /// Asks, after the last line, whether everything before the checkpoint is there.
    ///
    /// # Errors
    /// [`Broken::Vanished`] and [`Broken::OtherLedger`].
    pub fn finish(&self) -> Result<Checkpoint, Broken> {
        if let Some(checkpoint) = &self.checkpoint {
            for (chain, (head, expected)) in (0..).zip(self.heads.iter().zip(checkpoint.seqs)) {
                if head.seq < expected {
                    return Err(Broken::Vanished { chain, seq: head.seq, expected });
                }
            }
            if Checkpoint::of(&self.passed) != *checkpoint {
                return Err(Broken::OtherLedger);
            }
        }
        Ok(Checkpoint::of(&self.heads))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Entries in two chains, one after the other.
    fn ledger(events: &[(u8, &str)]) -> Vec<String> {
        let mut heads = [Head::default(); 8];
        let mut lines = Vec::new();
        for (chain, event) in events {
            let head = &mut heads[usize::from(*chain)];
            let entry = Entry {
                chain: *chain,
                seq: head.seq + 1,
                day: "2026-11-22".parse().unwrap(),
                event: (*event).into(),
                facts: super::super::Facts::default(),
                commitment: String::new(),
            };
            let body = entry.body();
            *head = Head { seq: entry.seq, hash: Entry::hash(&body, &head.hash) };
            lines.push(Entry::line(&body, &head.hash));
        }
        lines
    }

    fn check(lines: &[String], checkpoint: Option<Checkpoint>) -> Result<Checkpoint, Broken> {
        let mut verifier = Verifier::new(checkpoint);
        for line in lines {
            verifier.line(line)?;
        }
        verifier.finish()
    }

    const EVENTS: [(u8, &str); 5] = [(0, "a"), (5, "b"), (0, "c"), (5, "d"), (0, "e")];

    #[test]
    fn a_sound_ledger_is_sound_and_grows_from_its_checkpoint() {
        let lines = ledger(&EVENTS);
        let early = check(&lines[..3], None).unwrap();
        let late = check(&lines, Some(early.clone())).unwrap();
        assert_eq!((early.entries(), late.entries()), (3, 5));
        assert_eq!(check(&lines, Some(late.clone())), Ok(late));
    }

    #[test]
    fn a_change_a_gap_and_a_repetition_are_found_where_they_are() {
        let lines = ledger(&EVENTS);
        let mut changed = lines.clone();
        changed[2] = changed[2].replace("\"c\"", "\"x\"");
        assert_eq!(check(&changed, None), Err(Broken::Changed { line: 3, chain: 0, seq: 2 }));
        let mut missing = lines.clone();
        missing.remove(2);
        assert_eq!(check(&missing, None), Err(Broken::Gap { line: 4, chain: 0, before: 1, seq: 3 }));
        let mut twice = lines.clone();
        twice.insert(1, lines[0].clone());
        assert_eq!(check(&twice, None), Err(Broken::Gap { line: 2, chain: 0, before: 1, seq: 1 }));
        let mut swapped = lines;
        swapped[0] = "{\"hello\":1}".into();
        assert_eq!(check(&swapped, None), Err(Broken::NotAnEntry { line: 1 }));
    }

    #[test]
    fn a_ledger_that_was_cut_or_written_anew_does_not_pass_its_checkpoint() {
        let checkpoint = check(&ledger(&EVENTS), None).unwrap();
        let cut = check(&ledger(&EVENTS[..4]), Some(checkpoint.clone()));
        assert_eq!(cut, Err(Broken::Vanished { chain: 0, seq: 2, expected: 3 }));
        let mut other = EVENTS;
        other[0].1 = "z";
        assert_eq!(check(&ledger(&other), Some(checkpoint)), Err(Broken::OtherLedger));
    }

    #[test]
    fn nonsense_is_refused_without_harm() {
        for text in ["", "{}", "\u{0}", ",\"hash\":\"", "{\"chain\":9,\"hash\":\"00\"}"] {
            assert_eq!(Verifier::default().line(text), Err(Broken::NotAnEntry { line: 1 }), "{text}");
        }
        let far = ledger(&[(0, "a")])[0].replace("\"chain\":0", "\"chain\":200");
        assert_eq!(Verifier::default().line(&far), Err(Broken::NotAnEntry { line: 1 }));
        let last = ledger(&[(0, "a")])[0].replace("\"seq\":1", &format!("\"seq\":{}", i64::MAX));
        assert!(matches!(Verifier::default().line(&last), Err(Broken::Gap { .. })));
    }
}
