//! A linear-chain conditional random field over "a name begins", "goes on" and "no name"
//! (Lafferty, McCallum and Pereira 2001), trained by the package `training`, command `persons`.

use super::features;
use super::hash::Table;
use super::read::Tokens;
use super::token::{Case, Gap, Token};
use crate::files::{Files, SettingsError};
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "models/persons.json";

/// What a word is: part of no name, the first word of one, a further word of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    None = 0,
    Begin = 1,
    Inside = 2,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    /// What the file is; for readers.
    #[serde(rename = "about")]
    _about: String,
    /// From each label (or the start) to each label.
    transitions: [[f32; 3]; 4],
    /// Added to "a name begins": above 0 finds more.
    offset: f32,
    /// For the hash of a feature, in hexadecimal, the weights of "begins" and "goes on" above "no
    /// name".
    weights: BTreeMap<String, [f32; 2]>,
}

/// `models/persons.json`.
#[derive(Debug)]
pub(super) struct Model {
    transitions: [[f32; 3]; 4],
    offset: f32,
    weights: Table<[f32; 2]>,
}

/// Label and how sure it is, for each word.
pub(super) type Labels = Vec<(Label, f64)>;

impl Model {
    /// Reads the file.
    pub fn load(files: &Files) -> Result<Self, SettingsError> {
        let unusable = |problem: String| SettingsError::Unusable { file: FILE, problem };
        let raw: Raw = serde_json::from_slice(files.bytes(FILE)?).map_err(|e| unusable(e.to_string()))?;
        let mut weights = Table::with_capacity_and_hasher(raw.weights.len(), Default::default());
        for (key, weight) in &raw.weights {
            let key =
                u64::from_str_radix(key, 16).map_err(|_| unusable(format!("weights.{key}: not a number")))?;
            weights.insert(key, *weight);
        }
        Ok(Self { transitions: raw.transitions, offset: raw.offset, weights })
    }

    /// The best labels of the words of one text, one stretch of candidates at a time.
    pub fn label(&self, tokens: &Tokens) -> Labels {
        let mut labels = vec![(Label::None, 1.0); tokens.list.len()];
        let mut i = 0;
        while i < tokens.list.len() {
            let length = tokens.list.iter().skip(i).take_while(|t| t.is_candidate()).count();
            if length == 0 {
                i += 1;
                continue;
            }
            let scores: Vec<[f32; 3]> = (i..i + length).map(|k| self.scores(tokens, k)).collect();
            let joins: Vec<bool> = tokens.list.iter().skip(i).take(length).map(joins).collect();
            let found = self.best(&scores, &joins);
            let sure = self.sure(&scores, &joins);
            for (k, (label, sure)) in found.into_iter().zip(sure).enumerate() {
                if let Some(place) = labels.get_mut(i + k) {
                    *place = (label, f64::from(sure.get(label as usize).copied().unwrap_or(0.0)));
                }
            }
            i += length;
        }
        labels
    }

    fn scores(&self, tokens: &Tokens, i: usize) -> [f32; 3] {
        let mut scores = [0.0, self.offset, self.offset];
        features::of(tokens, i, &mut |feature| {
            if let Some([begin, inside]) = self.weights.get(&feature) {
                scores[1] += begin;
                scores[2] += inside;
            }
        });
        scores
    }

    /// The transition weight, or `None` when the step is impossible.
    fn step(&self, from: usize, to: usize, joins: bool) -> Option<f32> {
        if to == 2 && (!joins || from == 0 || from == 3) {
            return None;
        }
        self.transitions.get(from).and_then(|row| row.get(to)).copied()
    }

    /// Viterbi.
    fn best(&self, scores: &[[f32; 3]], joins: &[bool]) -> Vec<Label> {
        let mut back: Vec<[usize; 3]> = Vec::with_capacity(scores.len());
        let mut best = [f32::NEG_INFINITY; 3];
        for (i, (score, &joins)) in scores.iter().zip(joins).enumerate() {
            let mut next = [f32::NEG_INFINITY; 3];
            let mut from_of = [0; 3];
            for to in 0..3 {
                for from in if i == 0 { 3..4 } else { 0..3 } {
                    let before = best.get(from).copied().unwrap_or(0.0);
                    let value =
                        self.step(from, to, joins).map_or(f32::NEG_INFINITY, |s| before + s + score[to]);
                    if value > next[to] {
                        (next[to], from_of[to]) = (value, from);
                    }
                }
            }
            best = next;
            back.push(from_of);
        }
        let mut at = (0..3).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap_or(0);
        let mut labels = Vec::with_capacity(scores.len());
        for from_of in back.iter().rev() {
            labels.push(match at {
                1 => Label::Begin,
                2 => Label::Inside,
                _ => Label::None,
            });
            at = from_of.get(at).copied().unwrap_or(0);
        }
        labels.reverse();
        labels
    }

    /// The probability of each label of each word, forward and backward.
    fn sure(&self, scores: &[[f32; 3]], joins: &[bool]) -> Vec<[f32; 3]> {
        let mut forward: Vec<[f32; 3]> = Vec::with_capacity(scores.len());
        for (i, (score, &joins)) in scores.iter().zip(joins).enumerate() {
            let mut here = [f32::NEG_INFINITY; 3];
            for to in 0..3 {
                for from in if i == 0 { 3..4 } else { 0..3 } {
                    let before = forward.last().and_then(|f| f.get(from)).copied().unwrap_or(0.0);
                    if let Some(step) = self.step(from, to, joins) {
                        here[to] = log_add(here[to], before + step + score[to]);
                    }
                }
            }
            forward.push(here);
        }
        let mut after = [0.0_f32; 3];
        let mut sure = Vec::with_capacity(scores.len());
        for i in (0..scores.len()).rev() {
            let mut all: [f32; 3] = std::array::from_fn(|k| forward.get(i).map_or(0.0, |f| f[k]) + after[k]);
            let sum = all.iter().copied().fold(f32::NEG_INFINITY, log_add);
            all.iter_mut().for_each(|value| *value = (*value - sum).exp());
            sure.push(all);
            let (score, joins) =
                (scores.get(i).copied().unwrap_or_default(), joins.get(i).copied().unwrap_or_default());
            let mut before = [f32::NEG_INFINITY; 3];
            for (from, sum) in before.iter_mut().enumerate() {
                for to in 0..3 {
                    if let Some(step) = self.step(from, to, joins) {
                        *sum = log_add(*sum, step + score[to] + after[to]);
                    }
                }
            }
            after = before;
        }
        sure.reverse();
        sure
    }
}

/// Whether a name can go on from the word before to this one: only blanks between, or the full stop
/// of an initial.
pub(super) fn joins(token: &Token) -> bool {
    matches!(token.gap, Gap::Blank)
        || (token.gap == Gap::Dot && token.case != Case::Lower && !token.sentence_start)
}

fn log_add(a: f32, b: f32) -> f32 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low == f32::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}
