//! How far the chains had come at a moment.

use super::{CHAINS, GENESIS};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::fmt::Write as _;
use std::str::FromStr;

/// How far one chain had come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of its last entry; 0 before the first.
    pub seq: i64,
    /// The hash of its last entry; [`GENESIS`] before the first.
    pub hash: [u8; 32],
}

impl Default for Head {
    fn default() -> Self {
        Self { seq: 0, hash: GENESIS }
    }
}

/// How far the chains had come. Written as a code that fits on one line, `N.N.N.N.N.N.N.N-HASH`: the
/// number of the last entry of every chain, and one hash over those numbers and the hashes of those entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The number of the last entry of every chain.
    pub seqs: [i64; CHAINS as usize],
    /// SHA-256 over, for every chain in order, its number (8 bytes, the highest first) and its hash.
    pub hash: [u8; 32],
}

impl Checkpoint {
    /// The checkpoint of these heads.
    pub fn of(heads: &[Head; CHAINS as usize]) -> Self {
        let mut hasher = Sha256::new();
        for head in heads {
            hasher.update(head.seq.to_be_bytes());
            hasher.update(head.hash);
        }
        Self { seqs: heads.map(|head| head.seq), hash: hasher.finalize().into() }
    }

    /// How many entries there are before it.
    pub fn entries(&self) -> u64 {
        self.seqs.iter().map(|seq| seq.unsigned_abs()).sum()
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, seq) in self.seqs.iter().enumerate() {
            write!(f, "{}{seq}", if i == 0 { "" } else { "." })?;
        }
        write!(f, "-{}", hex(&self.hash))
    }
}

/// The text is no checkpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not a checkpoint: expected eight numbers with dots between them, a hyphen and 64 hexadecimal digits"
)]
pub struct BadCheckpoint;

impl FromStr for Checkpoint {
    type Err = BadCheckpoint;

    fn from_str(code: &str) -> Result<Self, BadCheckpoint> {
        let (numbers, hash) = code.trim().split_once('-').ok_or(BadCheckpoint)?;
        let seqs: Result<Vec<i64>, _> = numbers.split('.').map(str::parse).collect();
        let seqs: [i64; CHAINS as usize] =
            seqs.map_err(|_| BadCheckpoint)?.try_into().map_err(|_| BadCheckpoint)?;
        if seqs.iter().any(|seq| *seq < 0) {
            return Err(BadCheckpoint);
        }
        Ok(Self { seqs, hash: unhex(hash).ok_or(BadCheckpoint)? })
    }
}

impl Serialize for Checkpoint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Checkpoint {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A checkpoint as it is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedCheckpoint {
    /// When it was read.
    pub at: DateTime<Utc>,
    /// How many entries there are before it.
    pub entries: u64,
    /// The code.
    pub checkpoint: Checkpoint,
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// 32 bytes from hexadecimal.
pub(super) fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_checkpoint_reads_back_and_counts() {
        let mut heads = [Head::default(); 8];
        heads[3] = Head { seq: 12, hash: [0xab; 32] };
        heads[7] = Head { seq: 30, hash: [1; 32] };
        let checkpoint = Checkpoint::of(&heads);
        assert_eq!(checkpoint.entries(), 42);
        assert!(checkpoint.to_string().starts_with("0.0.0.12.0.0.0.30-"));
        assert_eq!(checkpoint.to_string().parse(), Ok(checkpoint.clone()));
        heads[7].hash = [2; 32];
        assert_ne!(Checkpoint::of(&heads), checkpoint);
    }

    #[test]
    fn what_is_no_checkpoint_is_refused() {
        let good = Checkpoint::of(&[Head::default(); 8]).to_string();
        for bad in
            ["", "1.2-ab", &good.replace("0.0.0", "0.0"), &good.replacen('0', "-1", 1), &format!("{good}0")]
        {
            assert_eq!(bad.parse::<Checkpoint>(), Err(BadCheckpoint), "{bad}");
        }
        assert_eq!(unhex(&"é".repeat(32)), None);
    }
}
