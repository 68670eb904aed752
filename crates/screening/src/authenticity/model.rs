//! The model: a first stage of a few terms, then boosted trees, then calibration. All from one file.

use super::feature::{COUNT, FEATURES, SignalKind, Values};
use super::forest::Fast;
use serde::{Deserialize, Serialize};

/// `models/authenticity.json`, written by `cargo run --release -p training -- authenticity train`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelFile {
    /// What it was trained on, and how.
    pub note: String,
    /// The features by name, in the order of the trees' numbers.
    pub features: Vec<String>,
    /// Log-odds of the first stage where no term says anything.
    pub first_base: f32,
    /// The terms of the first stage, which judges how suspect a submission is as a neighbour of later ones.
    pub first: Vec<Term>,
    /// Log-odds of the trees where nothing is known.
    pub base: f32,
    /// The trees; empty means that the first stage decides.
    pub trees: Vec<TreeFile>,
    /// Log-odds and the probability that belongs to it, ascending; between them lines are drawn.
    pub calibration: Vec<(f32, f32)>,
}

/// A term: `weight` times where the feature stands between `from` and `to`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Name of the feature.
    pub feature: String,
    /// Log-odds at `to`.
    pub weight: f32,
    /// Where it starts to count.
    pub from: f32,
    /// Where it counts in full; may be below `from`.
    pub to: f32,
}

/// A tree as parallel lists of nodes; node 0 is the root.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreeFile {
    /// The feature's number; -1 for a leaf.
    pub feature: Vec<i16>,
    /// A value up to this goes to the left.
    pub threshold: Vec<f32>,
    /// The node on the left, after its parent; the right one follows it.
    pub left: Vec<u16>,
    /// Log-odds of everything under the node, so that each step's difference can be told.
    pub value: Vec<f32>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    /// The feature's number, or [`LEAF`].
    pub feature: u16,
    /// The node on the left; the right one follows it.
    pub left: u16,
    /// A value up to this goes to the left.
    pub threshold: f32,
    /// Log-odds of everything under the node.
    pub value: f32,
}

/// Trees at most.
pub(super) const MOST_TREES: usize = 1024;
pub(super) const LEAF: u16 = u16::MAX;
/// Leaves of a tree at most.
pub(super) const LEAVES: usize = 16;

/// The model, ready to use.
#[derive(Clone, Debug)]
pub(super) struct Model {
    first_base: f32,
    first: Vec<(usize, f32, f32, f32)>,
    base: f32,
    trees: Vec<Vec<Node>>,
    fast: Fast,
    calibration: Vec<(f32, f32)>,
}

/// Log-odds by signal.
pub(super) type Contributions = [f32; SignalKind::ALL.len()];

impl Model {
    /// Checks and packs `file`; the error says what does not fit.
    pub fn new(file: &ModelFile) -> Result<Self, String> {
        let known: Vec<&str> = FEATURES.iter().map(|(name, ..)| *name).collect();
        if file.features.iter().map(String::as_str).ne(known.iter().copied()) {
            return Err("the features are not those of this engine: train again".to_owned());
        }
        let first = file.first.iter().map(|term| {
            let place = known.iter().position(|name| *name == term.feature);
            let place = place.ok_or_else(|| format!("first: no feature is named {}", term.feature))?;
            Ok((place, term.weight, term.from, term.to))
        });
        let trees = file.trees.iter().enumerate();
        let trees = trees
            .map(|(i, tree)| {
                pack(tree).ok_or_else(|| format!("tree {i}: not well-formed, or over 16 leaves"))
            })
            .collect::<Result<Vec<_>, _>>()?;
        if file.trees.len() > MOST_TREES {
            return Err(format!("more than {MOST_TREES} trees"));
        }
        let steep = file.first.iter().find(|t| !(t.from - t.to).is_normal() || !t.weight.is_finite());
        if let Some(term) = steep {
            return Err(format!("first: {}: from and to are the same, or not numbers", term.feature));
        }
        let ascending = file.calibration.windows(2).all(|w| w[0].0 < w[1].0 && w[0].1 <= w[1].1);
        let within = file.calibration.iter().all(|(_, p)| (0.0..=1.0).contains(p));
        if !ascending || !within {
            return Err("calibration: not ascending within 0 to 1".to_owned());
        }
        Ok(Self {
            first_base: file.first_base,
            first: first.collect::<Result<_, String>>()?,
            base: file.base,
            fast: Fast::new(&trees),
            trees,
            calibration: file.calibration.clone(),
        })
    }

    /// The first stage: 0 to 1.
    pub fn first(&self, values: &Values) -> f32 {
        let term = |&(place, weight, from, to): &(usize, f32, f32, f32)| {
            weight * ((values.0[place] - from) / (to - from)).clamp(0.0, 1.0)
        };
        sigmoid(self.first_base + self.first.iter().map(term).sum::<f32>())
    }

    /// The calibrated score.
    pub fn score(&self, values: &Values) -> f32 {
        if self.trees.is_empty() {
            return self.first(values);
        }
        self.calibrated(self.base + self.fast.sum(values))
    }

    /// What each signal adds to the log-odds: along the way through each tree, every step's difference.
    pub fn explain(&self, values: &Values, by: &mut Contributions) {
        if self.trees.is_empty() {
            for &(place, weight, from, to) in &self.first {
                let part = weight * ((values.0[place] - from) / (to - from)).clamp(0.0, 1.0);
                by[FEATURES[place].1 as usize] += part;
            }
        }
        for tree in &self.trees {
            let mut node = tree[0];
            while node.feature != LEAF {
                let place = usize::from(node.feature);
                let right = usize::from(values.0[place] > node.threshold);
                let next = tree[usize::from(node.left) + right];
                by[FEATURES[place].1 as usize] += next.value - node.value;
                node = next;
            }
        }
    }

    /// The probability that belongs to `odds`.
    fn calibrated(&self, odds: f32) -> f32 {
        let next = self.calibration.partition_point(|(x, _)| *x < odds);
        let (Some(&before), after) = (self.calibration.get(next.wrapping_sub(1)), self.calibration.get(next))
        else {
            return self.calibration.first().map_or_else(|| sigmoid(odds), |(_, p)| *p);
        };
        let Some(&after) = after else { return before.1 };
        before.1 + (after.1 - before.1) * ((odds - before.0) / (after.0 - before.0))
    }
}

/// 1 / (1 + e^-x).
pub(super) fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// The nodes of a tree, when every one leads to later ones.
fn pack(tree: &TreeFile) -> Option<Vec<Node>> {
    let size = tree.feature.len();
    let same = tree.threshold.len() == size && tree.left.len() == size && tree.value.len() == size;
    if size == 0 || size > 2 * LEAVES - 1 || !same {
        return None;
    }
    (0..size)
        .map(|i| {
            let left = tree.left[i];
            let feature = u16::try_from(tree.feature[i]).unwrap_or(LEAF);
            let leads = usize::from(left) > i && usize::from(left) + 1 < size && usize::from(feature) < COUNT;
            let node = Node { feature, left, threshold: tree.threshold[i], value: tree.value[i] };
            (feature == LEAF || leads).then_some(node)
        })
        .collect()
}
