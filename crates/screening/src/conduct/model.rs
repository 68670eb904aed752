//! The linear model: its file and its sums.
//!
//! The file `models/conduct.bin`, all numbers little-endian: the eight bytes `CONDUCT` and the version;
//! per flag in the order of [`Flag::ALL`] two f32, the bias and the size of one step of its weights; per
//! bucket twelve bytes, a signed weight for each flag and the bucket's rarity in sixteenths; the number of
//! signals as u32, then for each its name (a byte of length, UTF-8) and an f32 for each flag.

use super::Flag;
use super::input::{BUCKETS, Gram};
use crate::files::{Files, SettingsError};
use std::collections::HashMap;

/// The number of flags.
pub const FLAGS: usize = Flag::ALL.len();
/// The file.
const FILE: &str = "models/conduct.bin";
/// How a file begins: the kind and the version of the layout.
const MAGIC: [u8; 8] = *b"CONDUCT\x01";
/// The share of one rarity step.
const RARITY_STEP: f32 = 1.0 / 16.0;

/// One figure for each flag, in the order of [`Flag::ALL`].
pub type PerFlag = [f32; FLAGS];

/// What training writes and screening reads.
#[derive(Clone, Debug, PartialEq)]
pub struct ConductModel {
    /// Added to every score.
    pub bias: PerFlag,
    /// What one step of a weight is worth.
    pub step: PerFlag,
    /// Per bucket the weights in steps.
    pub weights: Vec<[i8; FLAGS]>,
    /// Per bucket its rarity (inverse document frequency) in sixteenths; 0 when training never met it.
    pub rarity: Vec<u8>,
    /// Weights of the signals by name.
    pub signals: Vec<(String, PerFlag)>,
}

impl ConductModel {
    /// The content of the file.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        for (bias, step) in self.bias.iter().zip(&self.step) {
            out.extend(bias.to_le_bytes());
            out.extend(step.to_le_bytes());
        }
        for (weights, rarity) in self.weights.iter().zip(&self.rarity) {
            out.extend(weights.iter().map(|w| w.to_le_bytes()[0]));
            out.push(*rarity);
        }
        out.extend(u32::try_from(self.signals.len()).unwrap_or(u32::MAX).to_le_bytes());
        for (name, weights) in &self.signals {
            out.push(u8::try_from(name.len()).unwrap_or(u8::MAX));
            out.extend(name.bytes().take(usize::from(u8::MAX)));
            out.extend(weights.iter().flat_map(|w| w.to_le_bytes()));
        }
        out
    }

    /// Reads the content of the file; `None` when it is cut short, too long or of another layout.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes.strip_prefix(&MAGIC)?;
        let (mut bias, mut step) = ([0.0; FLAGS], [0.0; FLAGS]);
        for (bias, step) in bias.iter_mut().zip(&mut step) {
            *bias = f32::from_le_bytes(take(&mut rest)?);
            *step = f32::from_le_bytes(take(&mut rest)?);
        }
        let (table, mut rest) = rest.split_at_checked(BUCKETS * (FLAGS + 1))?;
        let mut weights = Vec::with_capacity(BUCKETS);
        let mut rarity = Vec::with_capacity(BUCKETS);
        for row in table.chunks_exact(FLAGS + 1) {
            let mut one = [0_i8; FLAGS];
            for (slot, byte) in one.iter_mut().zip(row) {
                *slot = i8::from_le_bytes([*byte]);
            }
            weights.push(one);
            rarity.push(row.last().copied()?);
        }
        let count = u32::from_le_bytes(take(&mut rest)?);
        let mut signals = Vec::new();
        for _ in 0..count {
            let [length] = take(&mut rest)?;
            let (name, after) = rest.split_at_checked(usize::from(length))?;
            rest = after;
            let mut one = [0.0; FLAGS];
            for weight in &mut one {
                *weight = f32::from_le_bytes(take(&mut rest)?);
            }
            signals.push((std::str::from_utf8(name).ok()?.to_owned(), one));
        }
        rest.is_empty().then_some(Self { bias, step, weights, rarity, signals })
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*head)
}

/// The model with its signals in the order of the lexicons.
#[derive(Debug)]
pub(super) struct Weights {
    model: ConductModel,
    /// Weights of the signals by number.
    signals: Vec<PerFlag>,
}

impl Weights {
    /// Reads the file; `names` are the signals in the order of their numbers. A signal without a weight
    /// in the file (a lexicon that an operator added) weighs nothing.
    pub fn load(files: &Files, names: &[String]) -> Result<Self, SettingsError> {
        let problem =
            "is no conduct model of this version; make one with `training conduct train`".to_owned();
        let model = ConductModel::from_bytes(files.bytes(FILE)?)
            .ok_or(SettingsError::Unusable { file: FILE, problem })?;
        let known: HashMap<&str, &PerFlag> =
            model.signals.iter().map(|(name, weights)| (name.as_str(), weights)).collect();
        let signals = names.iter().map(|n| known.get(n.as_str()).map_or([0.0; FLAGS], |w| **w)).collect();
        Ok(Self { model, signals })
    }

    /// The bias of every flag.
    pub fn bias(&self) -> PerFlag {
        self.model.bias
    }

    /// How rare a bucket is.
    pub fn rarity(&self, bucket: u32) -> f32 {
        self.model.rarity.get(bucket as usize).map_or(0.0, |r| f32::from(*r) * RARITY_STEP)
    }

    /// The weight of a bucket for one flag, before the length of the text is divided out.
    pub fn of_gram(&self, bucket: u32, flag: usize) -> f32 {
        let weight = self.model.weights.get(bucket as usize).and_then(|w| w.get(flag)).copied();
        let step = self.model.step.get(flag).copied().unwrap_or_default();
        f32::from(weight.unwrap_or_default()) * step * self.rarity(bucket)
    }

    /// The weights of a signal.
    pub fn of_signal(&self, number: u32) -> PerFlag {
        self.signals.get(number as usize).copied().unwrap_or([0.0; FLAGS])
    }

    /// Adds the sum over `grams`, each bucket once, divided by the length of their vector, to `scores`;
    /// gives that length. `seen` has one bit for each bucket and is left as it was.
    pub fn add_grams(&self, grams: &[Gram], seen: &mut Seen, scores: &mut PerFlag) -> f32 {
        let mut sums = [0.0_f32; FLAGS];
        let mut square = 0.0_f32;
        for gram in grams.iter().filter(|gram| seen.first(gram.bucket)) {
            let at = gram.bucket as usize;
            let (Some(weights), Some(&rarity)) = (self.model.weights.get(at), self.model.rarity.get(at))
            else {
                continue;
            };
            let rarity = f32::from(rarity) * RARITY_STEP;
            square += rarity * rarity;
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += f32::from(*weight) * rarity;
            }
        }
        grams.iter().for_each(|gram| seen.forget(gram.bucket));
        let length = square.sqrt().max(f32::MIN_POSITIVE);
        for ((score, sum), step) in scores.iter_mut().zip(sums).zip(self.model.step) {
            *score += sum * step / length;
        }
        length
    }
}

/// Which buckets were met.
#[derive(Debug)]
pub(super) struct Seen(Box<[u64]>);

impl Seen {
    /// None yet.
    pub fn new() -> Self {
        Self(vec![0; BUCKETS / 64].into_boxed_slice())
    }

    /// Whether `bucket` was not met before.
    pub fn first(&mut self, bucket: u32) -> bool {
        let Some(bits) = self.0.get_mut((bucket >> 6) as usize) else { return false };
        let bit = 1 << (bucket & 63);
        let new = *bits & bit == 0;
        *bits |= bit;
        new
    }

    /// As if `bucket` had not been met.
    pub fn forget(&mut self, bucket: u32) {
        if let Some(bits) = self.0.get_mut((bucket >> 6) as usize) {
            *bits = 0;
        }
    }
}
