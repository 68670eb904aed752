//! All trees at once, feature by feature instead of tree by tree (QuickScorer, Lucchese et al. 2015): the
//! processor need not guess which way each tree goes.

use super::feature::{COUNT, Values};
use super::model::{LEAF, LEAVES, MOST_TREES, Node};

/// The conditions of all trees by feature, thresholds ascending.
#[derive(Clone, Debug, Default)]
pub(super) struct Fast {
    /// Where each feature's conditions start and end.
    ranges: Vec<(u32, u32)>,
    thresholds: Vec<f32>,
    /// The tree, and which of its leaves are still open when a value is above the threshold.
    closes: Vec<(u16, u16)>,
    /// The leaves of each tree from left to right.
    leaves: Vec<[f32; LEAVES]>,
}

impl Fast {
    /// Sorts the conditions of `trees`, which have at most [`LEAVES`] leaves each.
    pub fn new(trees: &[Vec<Node>]) -> Self {
        let mut conditions: Vec<(u16, f32, u16, u16)> = Vec::new();
        let mut fast = Self::default();
        for (number, tree) in trees.iter().enumerate() {
            let mut leaves = [0.0; LEAVES];
            let mut next = 0;
            visit(tree, 0, number as u16, &mut next, &mut leaves, &mut conditions);
            fast.leaves.push(leaves);
        }
        conditions.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        for feature in 0..COUNT {
            let of = |c: &(u16, f32, u16, u16)| usize::from(c.0) < feature;
            let start = conditions.partition_point(of);
            let end = conditions.partition_point(|c| usize::from(c.0) <= feature);
            fast.ranges.push((start as u32, end as u32));
        }
        fast.thresholds = conditions.iter().map(|c| c.1).collect();
        fast.closes = conditions.iter().map(|c| (c.2, c.3)).collect();
        fast
    }

    /// The sum of all trees' answers.
    pub fn sum(&self, values: &Values) -> f32 {
        let mut open = [u16::MAX; MOST_TREES];
        for (&value, &(start, end)) in values.0.iter().zip(&self.ranges) {
            let within = start as usize..end as usize;
            let thresholds = self.thresholds.get(within.clone()).unwrap_or_default();
            let closes = self.closes.get(within).unwrap_or_default();
            for (_, &(tree, left)) in thresholds.iter().zip(closes).take_while(|(t, _)| value > **t) {
                if let Some(open) = open.get_mut(usize::from(tree)) {
                    *open &= left;
                }
            }
        }
        let answer = |(leaves, open): (&[f32; LEAVES], &u16)| leaves[open.trailing_zeros() as usize & 15];
        self.leaves.iter().zip(open.iter()).map(answer).sum()
    }
}

/// Numbers the leaves under `node` from `next` on, and notes which of them its condition closes. Nodes
/// lead to later ones only, so this ends.
fn visit(
    tree: &[Node],
    node: usize,
    number: u16,
    next: &mut u32,
    leaves: &mut [f32; LEAVES],
    conditions: &mut Vec<(u16, f32, u16, u16)>,
) {
    let Some(&Node { feature, left, threshold, value }) = tree.get(node) else { return };
    if feature == LEAF {
        if let Some(leaf) = leaves.get_mut(*next as usize) {
            *leaf = value;
        }
        *next += 1;
        return;
    }
    let start = *next;
    visit(tree, usize::from(left), number, next, leaves, conditions);
    let closed = (start..*next).fold(0_u16, |bits, leaf| bits | 1_u16.checked_shl(leaf).unwrap_or(0));
    conditions.push((feature, threshold, number, !closed));
    visit(tree, usize::from(left) + 1, number, next, leaves, conditions);
}
