//! Training a linear-chain conditional random field by AdaGrad on the log-likelihood, always in the
//! same order, so that the same texts give the same file.

use std::collections::{BTreeMap, HashMap};

/// Words in a row.
#[derive(Debug, Default)]
pub struct Sequence {
    /// Features of each word.
    pub features: Vec<Vec<u64>>,
    /// 0 no name, 1 a name begins, 2 it goes on.
    pub labels: Vec<usize>,
    /// Whether a name can go on to the word.
    pub joins: Vec<bool>,
}

/// The weights.
pub struct Trained {
    transitions: [[f32; 3]; 4],
    offset: f32,
    weights: BTreeMap<u64, [f32; 2]>,
}

/// Weights below this change nothing that could be seen.
const LEAST: f32 = 0.015;
const RATE: f32 = 0.15;

impl Trained {
    /// How many features have a weight.
    pub fn features(&self) -> usize {
        self.weights.len()
    }

    /// The model file.
    pub fn json(&self) -> String {
        let mut out = String::from(
            "{\"about\":\"Names of people. Written by `cargo run --release -p training -- persons`.\",\n",
        );
        out.push_str(&format!(
            "\"transitions\":{:?},\n\"offset\":{},\n\"weights\":{{\n",
            self.transitions, self.offset
        ));
        let rows: Vec<String> =
            self.weights.iter().map(|(key, [a, b])| format!("\"{key:x}\":[{a:.2},{b:.2}]")).collect();
        out.push_str(&rows.join(",\n"));
        out.push_str("}}\n");
        out
    }
}

struct State {
    weights: Vec<[f32; 2]>,
    squares: Vec<[f32; 2]>,
    transitions: [[f32; 3]; 4],
    transition_squares: [[f32; 3]; 4],
    decay: f32,
}

/// Trains for `passes` passes.
pub fn train(sequences: &[Sequence], passes: usize, decay: f32, offset: f32) -> Trained {
    let mut index: HashMap<u64, u32> = HashMap::new();
    let mut keys = Vec::new();
    let mut seen: Vec<u32> = Vec::new();
    let coded: Vec<Vec<Vec<u32>>> = sequences
        .iter()
        .map(|s| {
            let word = |features: &Vec<u64>| {
                features
                    .iter()
                    .map(|&f| {
                        let next = keys.len() as u32;
                        let id = *index.entry(f).or_insert_with(|| {
                            keys.push(f);
                            seen.push(0);
                            next
                        });
                        seen[id as usize] += 1;
                        id
                    })
                    .collect()
            };
            s.features.iter().map(word).collect()
        })
        .collect();
    let mut state = State {
        weights: vec![[0.0; 2]; keys.len()],
        squares: vec![[1e-2; 2]; keys.len()],
        transitions: [[0.0; 3]; 4],
        transition_squares: [[1e-2; 3]; 4],
        decay: decay / 100.0,
    };
    let mut order: Vec<usize> = (0..sequences.len()).collect();
    let mut random = 0x5eed_u64;
    for _ in 0..passes {
        for i in (1..order.len()).rev() {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(i, (random >> 33) as usize % (i + 1));
        }
        for &i in &order {
            state.learn(&coded[i], &sequences[i]);
        }
    }
    let weights = keys
        .into_iter()
        .enumerate()
        .filter(|(i, _)| seen[*i] > 2 && state.weights[*i].iter().any(|w| w.abs() >= LEAST))
        .map(|(i, key)| (key, state.weights[i]))
        .collect();
    Trained { transitions: state.transitions, offset, weights }
}

fn possible(from: usize, to: usize, joins: bool) -> bool {
    to != 2 || (joins && from != 0 && from != 3)
}

fn log_add(a: f32, b: f32) -> f32 {
    let (high, low) = if a > b { (a, b) } else { (b, a) };
    if low == f32::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}

impl State {
    /// One step of the gradient for one sequence.
    fn learn(&mut self, words: &[Vec<u32>], sequence: &Sequence) {
        let n = words.len();
        let scores: Vec<[f32; 3]> = words
            .iter()
            .map(|features| {
                features.iter().fold([0.0; 3], |mut sum, &f| {
                    let [begin, inside] = self.weights[f as usize];
                    sum[1] += begin;
                    sum[2] += inside;
                    sum
                })
            })
            .collect();
        let step = |t: &[[f32; 3]; 4], from: usize, to: usize, i: usize| {
            if possible(from, to, sequence.joins[i]) { t[from][to] } else { f32::NEG_INFINITY }
        };
        let mut forward = vec![[f32::NEG_INFINITY; 3]; n];
        let mut backward = vec![[0.0_f32; 3]; n];
        for to in 0..3 {
            forward[0][to] = step(&self.transitions, 3, to, 0) + scores[0][to];
        }
        for i in 1..n {
            for to in 0..3 {
                for from in 0..3 {
                    let value = forward[i - 1][from] + step(&self.transitions, from, to, i) + scores[i][to];
                    forward[i][to] = log_add(forward[i][to], value);
                }
            }
        }
        for i in (0..n - 1).rev() {
            for from in 0..3 {
                backward[i][from] = (0..3).fold(f32::NEG_INFINITY, |sum, to| {
                    let value =
                        step(&self.transitions, from, to, i + 1) + scores[i + 1][to] + backward[i + 1][to];
                    log_add(sum, value)
                });
            }
        }
        let all = forward[n - 1].iter().copied().fold(f32::NEG_INFINITY, log_add);
        let mut expected = [[0.0_f32; 3]; 4];
        for to in 0..3 {
            expected[3][to] += (forward[0][to] + backward[0][to] - all).exp();
        }
        for i in 1..n {
            for from in 0..3 {
                for to in 0..3 {
                    let value = forward[i - 1][from]
                        + step(&self.transitions, from, to, i)
                        + scores[i][to]
                        + backward[i][to]
                        - all;
                    expected[from][to] += value.exp();
                }
            }
        }
        expected[3][sequence.labels[0]] -= 1.0;
        for pair in sequence.labels.windows(2) {
            expected[pair[0]][pair[1]] -= 1.0;
        }
        let rows = self.transitions.iter_mut().zip(&mut self.transition_squares).zip(&expected);
        for ((weights, squares), expected) in rows {
            for ((weight, square), g) in weights.iter_mut().zip(squares).zip(expected) {
                *square += g * g;
                *weight -= RATE * g / square.sqrt();
            }
        }
        for i in 0..n {
            let sure = |label: usize| (forward[i][label] + backward[i][label] - all).exp();
            let error: [f32; 2] =
                [sure(1) - f32::from(sequence.labels[i] == 1), sure(2) - f32::from(sequence.labels[i] == 2)];
            for &f in &words[i] {
                let f = f as usize;
                let places = self.weights[f].iter_mut().zip(&mut self.squares[f]).zip(error);
                for ((weight, square), error) in places {
                    let g = error + self.decay * *weight;
                    if g != 0.0 {
                        *square += g * g;
                        *weight -= RATE * g / square.sqrt();
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sequences() -> Vec<Sequence> {
        let named =
            || Sequence { features: vec![vec![1], vec![2]], labels: vec![1, 2], joins: vec![true, true] };
        let plain = || Sequence { features: vec![vec![3]], labels: vec![0], joins: vec![true] };
        (0..20).flat_map(|_| [named(), plain()]).collect()
    }

    #[test]
    fn what_comes_with_names_weighs_for_them() {
        let model = train(&sequences(), 5, 0.02, 0.0);
        let weight = |key: u64, k: usize| model.weights.get(&key).map_or(0.0, |w| w[k]);
        assert!(weight(1, 0) > 0.0 && weight(2, 1) > 0.0 && weight(3, 0) < 0.0);
    }

    #[test]
    fn the_same_texts_give_the_same_file() {
        assert_eq!(train(&sequences(), 3, 0.02, 0.0).json(), train(&sequences(), 3, 0.02, 0.0).json());
    }
}
