//! Gradient-boosted trees on the logistic loss, with directions that a feature may not be bent against.
//! Leaf by leaf on histograms, as LightGBM does; small, and the same bytes every time.

use screening::authenticity::TreeFile;

/// What boosting is told.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Trees.
    pub rounds: usize,
    /// Share of each tree's answer that is kept.
    pub rate: f64,
    /// Leaves per tree.
    pub leaves: usize,
    /// Rows per leaf at least.
    pub rows: usize,
    /// Second derivatives per leaf at least.
    pub mass: f64,
    /// Ridge on a leaf's answer.
    pub ridge: f64,
    /// Share of the features that a tree may look at.
    pub features: f64,
    /// Share of the rows that a tree may look at.
    pub sample: f64,
    /// Where the random choices start.
    pub seed: u64,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            rounds: 300,
            rate: 0.04,
            leaves: 8,
            rows: 12,
            mass: 1.0,
            ridge: 8.0,
            features: 0.3,
            sample: 0.8,
            seed: 1,
        }
    }
}

/// Rows to learn from: figures, whether fake, and how much each counts.
pub struct Rows<'a> {
    /// The figures of each row.
    pub figures: Vec<&'a [f32]>,
    /// Whether the row is fake.
    pub fake: Vec<bool>,
    /// How much the row counts.
    pub weight: Vec<f64>,
}

/// What came out.
pub struct Forest {
    /// Log-odds before any tree.
    pub base: f64,
    /// The trees, whose answers are added.
    pub trees: Vec<TreeFile>,
}

/// SplitMix64: the next number of a sequence.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Between 0 and 1.
pub fn chance(state: &mut u64) -> f64 {
    (next(state) >> 11) as f64 / (1_u64 << 53) as f64
}

/// Upper bounds of at most 128 bins of about equally many rows.
fn bounds(mut values: Vec<f32>) -> Vec<f32> {
    values.sort_by(f32::total_cmp);
    let mut distinct = values.clone();
    distinct.dedup();
    let between = |a: f32, b: f32| a + (b - a) / 2.0;
    if distinct.len() <= 128 {
        return distinct.windows(2).map(|w| between(w[0], w[1])).collect();
    }
    let mut bounds: Vec<f32> = Vec::new();
    for i in 1..128 {
        let at = values.len() * i / 128;
        let above = values.partition_point(|v| *v <= values[at]);
        if let Some(&higher) = values.get(above) {
            let bound = between(values[at], higher);
            if bounds.last().is_none_or(|last| *last < bound) {
                bounds.push(bound);
            }
        }
    }
    bounds
}

struct Leaf {
    node: usize,
    rows: Vec<u32>,
    low: f64,
    high: f64,
    best: Option<Split>,
}

#[derive(Clone, Copy)]
struct Split {
    gain: f64,
    feature: usize,
    bin: usize,
    left: f64,
    right: f64,
}

/// Everything that stays the same from tree to tree.
struct Ground {
    bounds: Vec<Vec<f32>>,
    /// Bin of each row, feature by feature.
    bins: Vec<Vec<u8>>,
    directions: Vec<i8>,
    plan: Plan,
}

/// Learns `plan.rounds` trees from `rows`; `directions` holds 1, -1 or 0 per feature.
pub fn learn(rows: &Rows<'_>, directions: &[i8], plan: Plan) -> Forest {
    let column = |f: usize| rows.figures.iter().map(|row| row[f]).collect::<Vec<f32>>();
    let bounds: Vec<Vec<f32>> = (0..directions.len()).map(|f| bounds(column(f))).collect();
    let bin = |f: usize, value: f32| bounds[f].partition_point(|b| *b < value).min(255) as u8;
    let bins = (0..directions.len()).map(|f| column(f).into_iter().map(|v| bin(f, v)).collect()).collect();
    let ground = Ground { bounds, bins, directions: directions.to_vec(), plan };
    let sum: f64 = rows.weight.iter().sum();
    let fakes: f64 = rows.weight.iter().zip(&rows.fake).filter(|(_, fake)| **fake).map(|(w, _)| w).sum();
    let base = (fakes / (sum - fakes)).ln();
    let mut odds = vec![base; rows.fake.len()];
    let mut state = plan.seed;
    let mut trees = Vec::new();
    for _ in 0..plan.rounds {
        let slope: Vec<(f64, f64)> = (0..odds.len())
            .map(|i| {
                let p = 1.0 / (1.0 + (-odds[i]).exp());
                let truth = f64::from(u8::from(rows.fake[i]));
                (rows.weight[i] * (p - truth), rows.weight[i] * p * (1.0 - p))
            })
            .collect();
        let chosen: Vec<u32> = (0..odds.len() as u32).filter(|_| chance(&mut state) < plan.sample).collect();
        let features: Vec<usize> =
            (0..directions.len()).filter(|_| chance(&mut state) < plan.features).collect();
        let tree = ground.grow(&slope, chosen, &features);
        for (i, odds) in odds.iter_mut().enumerate() {
            *odds += f64::from(answer(&tree, rows.figures[i]));
        }
        trees.push(tree);
    }
    Forest { base, trees }
}

/// What one tree says.
pub fn answer(tree: &TreeFile, figures: &[f32]) -> f32 {
    let mut node = 0;
    while let Ok(feature) = usize::try_from(tree.feature[node]) {
        node = usize::from(tree.left[node]) + usize::from(figures[feature] > tree.threshold[node]);
    }
    tree.value[node]
}

impl Forest {
    /// Log-odds.
    pub fn odds(&self, figures: &[f32]) -> f64 {
        self.base + self.trees.iter().map(|tree| f64::from(answer(tree, figures))).sum::<f64>()
    }
}

impl Ground {
    fn grow(&self, slope: &[(f64, f64)], rows: Vec<u32>, features: &[usize]) -> TreeFile {
        let mut tree = TreeFile::default();
        let sum = rows.iter().fold((0.0, 0.0), |s, &i| add(s, slope[i as usize]));
        push(&mut tree, self.value(sum) * self.plan.rate);
        let mut root = Leaf { node: 0, rows, low: f64::NEG_INFINITY, high: f64::INFINITY, best: None };
        root.best = self.best(&root, slope, features);
        let mut leaves = vec![root];
        while leaves.len() < self.plan.leaves {
            let gain = |leaf: &Leaf| leaf.best.map_or(0.0, |split| split.gain);
            let Some(place) =
                (0..leaves.len()).max_by(|&a, &b| gain(&leaves[a]).total_cmp(&gain(&leaves[b])))
            else {
                break;
            };
            let Some(split) = leaves[place].best.filter(|split| split.gain > 1e-9) else { break };
            let leaf = leaves.swap_remove(place);
            let left_node = tree.feature.len();
            push(&mut tree, split.left * self.plan.rate);
            push(&mut tree, split.right * self.plan.rate);
            tree.feature[leaf.node] = split.feature as i16;
            tree.threshold[leaf.node] = self.bounds[split.feature][split.bin];
            tree.left[leaf.node] = left_node as u16;
            let bins = &self.bins[split.feature];
            let (left, right): (Vec<u32>, Vec<u32>) =
                leaf.rows.iter().partition(|&&i| usize::from(bins[i as usize]) <= split.bin);
            let middle = f64::midpoint(split.left, split.right);
            let (mut lows, mut highs) = ([leaf.low; 2], [leaf.high; 2]);
            match self.directions[split.feature] {
                1 => (highs[0], lows[1]) = (middle, middle),
                -1 => (lows[0], highs[1]) = (middle, middle),
                _ => {}
            }
            for (side, rows) in [left, right].into_iter().enumerate() {
                let node = left_node + side;
                let mut new = Leaf { node, rows, low: lows[side], high: highs[side], best: None };
                new.best = self.best(&new, slope, features);
                leaves.push(new);
            }
        }
        tree
    }

    fn value(&self, (gradient, mass): (f64, f64)) -> f64 {
        -gradient / (mass + self.plan.ridge)
    }

    /// What a leaf gains when it answers `value`.
    fn gain(&self, (gradient, mass): (f64, f64), value: f64) -> f64 {
        -(2.0 * gradient * value + (mass + self.plan.ridge) * value * value)
    }

    fn best(&self, leaf: &Leaf, slope: &[(f64, f64)], features: &[usize]) -> Option<Split> {
        let total = leaf.rows.iter().fold((0.0, 0.0), |s, &i| add(s, slope[i as usize]));
        let alone = self.gain(total, self.value(total).clamp(leaf.low, leaf.high));
        let mut best: Option<Split> = None;
        for &feature in features {
            let bins = &self.bins[feature];
            let mut sums = vec![((0.0, 0.0), 0_usize); self.bounds[feature].len() + 1];
            for &i in &leaf.rows {
                let cell = &mut sums[usize::from(bins[i as usize])];
                cell.0 = add(cell.0, slope[i as usize]);
                cell.1 += 1;
            }
            let (mut left, mut count) = ((0.0, 0.0), 0);
            for (bin, (sum, rows)) in sums.iter().enumerate().take(self.bounds[feature].len()) {
                left = add(left, *sum);
                count += rows;
                let right = (total.0 - left.0, total.1 - left.1);
                let few = count < self.plan.rows || leaf.rows.len() - count < self.plan.rows;
                if few || left.1 < self.plan.mass || right.1 < self.plan.mass {
                    continue;
                }
                let a = self.value(left).clamp(leaf.low, leaf.high);
                let b = self.value(right).clamp(leaf.low, leaf.high);
                if (b - a) * f64::from(self.directions[feature]) < 0.0 {
                    continue;
                }
                let gain = self.gain(left, a) + self.gain(right, b) - alone;
                if best.is_none_or(|best| gain > best.gain) {
                    best = Some(Split { gain, feature, bin, left: a, right: b });
                }
            }
        }
        best
    }
}

fn add(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0 + b.0, a.1 + b.1)
}

fn push(tree: &mut TreeFile, value: f64) {
    tree.feature.push(-1);
    tree.threshold.push(0.0);
    tree.left.push(0);
    tree.value.push(value as f32);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_learns_a_rule_and_never_bends_a_direction() {
        let mut state = 5;
        let figures: Vec<[f32; 2]> =
            (0..2000).map(|_| [chance(&mut state) as f32, chance(&mut state) as f32]).collect();
        // More of the first makes a row fake, up to 0.9: there the truth runs against the direction.
        let fake: Vec<bool> = figures.iter().map(|f| (0.6..0.9).contains(&f[0])).collect();
        let rows = Rows {
            figures: figures.iter().map(<[f32; 2]>::as_slice).collect(),
            weight: vec![1.0; fake.len()],
            fake,
        };
        let plan = Plan { features: 1.0, ..Plan::default() };
        let forest = learn(&rows, &[1, 0], plan);
        let odds: Vec<f64> = (0..100).map(|i| forest.odds(&[i as f32 / 100.0, 0.5])).collect();
        assert!(odds.windows(2).all(|w| w[0] <= w[1] + 1e-6), "{odds:?}");
        assert!(odds[30] < -2.0 && odds[75] > 0.3, "{odds:?}");
        let again = learn(&rows, &[1, 0], plan);
        assert_eq!(forest.trees, again.trees);
    }
}
