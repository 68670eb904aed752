//! A submission as the engine remembers it: keyed hashes, counts and scores.

use super::address::{self, Address};
use super::hash::{Key, bytes, mix, short};
use super::network::Network;
use super::prose::{Prose, Reader};
use super::submission::{Submission, THEMES};
use super::words::Words;
use domain::Sector;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// Everything that the engine needs of a submission, without anything that can be read back. It can be
/// stored in the place of the address, the network and the device, and be observed later, by an engine
/// with the same [`Key`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    pub(super) id: String,
    pub(super) at: u32,
    pub(super) sector: u8,
    pub(super) facility: u64,
    pub(super) provider: u64,
    pub(super) address: Address,
    pub(super) network: Network,
    pub(super) device: u64,
    pub(super) form_seconds: Option<u32>,
    pub(super) scores: [u8; THEMES],
    pub(super) prose: Prose,
    pub(super) invited: bool,
}

/// Makes [`Evidence`] of submissions.
#[derive(Debug)]
pub(super) struct Maker {
    pub key: Key,
    pub words: Words,
    pub disposable: HashSet<u64>,
}

impl Maker {
    /// Reads `submission` into `out`, whose memory is used again; `lower` is scratch.
    pub fn read(&self, submission: &Submission<'_>, out: &mut Evidence, lower: &mut String) {
        let key = self.key.0;
        out.id.clear();
        out.id.push_str(submission.id);
        out.at = u32::try_from(submission.at.max(1)).unwrap_or(u32::MAX);
        out.sector = Sector::ALL.iter().position(|s| *s == submission.sector).unwrap_or(0) as u8;
        out.facility = bytes(key, submission.facility.as_bytes()).max(1);
        out.provider = match submission.provider {
            "" => out.facility,
            provider => bytes(mix(key, 1), provider.as_bytes()).max(1),
        };
        let (own, disposable) = (submission.provider_domain, &self.disposable);
        out.address = address::read(key, submission.email, own, disposable, lower);
        out.network = submission.network.map(|ip| Network::read(self.key, ip)).unwrap_or_default();
        out.device = submission.device.map_or(0, |device| bytes(mix(key, 2), device.as_bytes()));
        out.form_seconds = submission.form_seconds;
        out.scores = submission.scores.map(|score| score.unwrap_or(0).min(5));
        Reader::new(key, &self.words).read(submission.text, &mut out.prose);
        out.invited = submission.invited;
    }
}

/// Means and shape of a set of scores.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ratings {
    /// Mean of the given ones, 3 when none is given.
    pub mean: f32,
    /// Share of 1 and 5.
    pub extreme: f32,
    /// Highest less lowest.
    pub range: f32,
    /// How many are given.
    pub given: f32,
    /// 1 very high, -1 very low.
    pub side: i8,
    /// One number for the whole set.
    pub hash: u64,
}

impl Evidence {
    /// The scores in short.
    pub(super) fn ratings(&self) -> Ratings {
        let given: u32 = self.scores.iter().map(|&s| u32::from(s > 0)).sum();
        if given == 0 {
            return Ratings { mean: 3.0, ..Ratings::default() };
        }
        let sum: u32 = self.scores.iter().map(|&s| u32::from(s)).sum();
        let extreme: u32 = self.scores.iter().map(|&s| u32::from(s == 1 || s == 5)).sum();
        let highest = self.scores.iter().copied().max().unwrap_or(0);
        let lowest = self.scores.iter().copied().filter(|&s| s > 0).min().unwrap_or(0);
        let mean = sum as f32 / given as f32;
        Ratings {
            mean,
            extreme: extreme as f32 / given as f32,
            range: f32::from(highest - lowest),
            given: given as f32,
            side: i8::from(mean >= 4.4) - i8::from(mean <= 1.75),
            hash: u64::from_le_bytes(self.scores).max(1),
        }
    }

    /// The traces of a hash in 32 bits; 0 stays 0.
    pub(super) fn small(hash: u64) -> u32 {
        if hash == 0 { 0 } else { short(hash) }
    }
}
