//! The figures of `tools/score_stream.py`, with intervals.

use super::boost::chance;
use super::data::Sample;
use std::collections::BTreeMap;

/// Average precision and recall at 1 % false positives, as `tools/score_stream.py` computes them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Average precision per group of equal scores.
    pub precision: f64,
    /// Recall at the lowest threshold with at most 1 % false positives.
    pub recall: f64,
    /// The threshold at 2 %, for recall per campaign.
    pub threshold: f64,
}

/// Scores with whether each is fake.
pub fn figures(scores: &[(f64, bool)]) -> Figures {
    let mut sorted = scores.to_vec();
    sorted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let fakes = sorted.iter().filter(|(_, fake)| *fake).count().max(1) as f64;
    let genuine = (sorted.len() as f64 - fakes).max(1.0);
    let (mut hits, mut false_ones, mut last) = (0.0, 0.0, 0.0);
    let mut out = Figures { precision: 0.0, recall: 0.0, threshold: f64::INFINITY };
    let mut i = 0;
    while i < sorted.len() {
        let score = sorted[i].0;
        while i < sorted.len() && sorted[i].0 == score {
            hits += f64::from(u8::from(sorted[i].1));
            false_ones += f64::from(u8::from(!sorted[i].1));
            i += 1;
        }
        out.precision += (hits - last) / fakes * (hits / (hits + false_ones));
        last = hits;
        if false_ones / genuine <= 0.01 {
            out.recall = hits / fakes;
        }
        if false_ones / genuine <= 0.02 {
            out.threshold = score;
        }
    }
    out
}

/// 95 % intervals of precision and recall: campaigns are drawn whole, because their fakes go together,
/// genuine submissions one by one.
pub fn intervals(samples: &[Sample], scores: &[f64]) -> [(f64, f64); 2] {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut genuine = Vec::new();
    for (i, sample) in samples.iter().enumerate() {
        if sample.fake {
            groups.entry(&sample.campaign).or_default().push(i);
        } else {
            genuine.push(i);
        }
    }
    let groups: Vec<Vec<usize>> = groups.into_values().collect();
    let mut state = 7;
    let mut drawn: Vec<Figures> = (0..400)
        .map(|_| {
            let mut scored: Vec<(f64, bool)> = Vec::with_capacity(samples.len());
            for _ in 0..groups.len() {
                let group = &groups[(chance(&mut state) * groups.len() as f64) as usize];
                scored.extend(group.iter().map(|&i| (scores[i], true)));
            }
            for _ in 0..genuine.len() {
                let i = genuine[(chance(&mut state) * genuine.len() as f64) as usize];
                scored.push((scores[i], false));
            }
            figures(&scored)
        })
        .collect();
    let mut within = |value: fn(&Figures) -> f64| {
        drawn.sort_by(|a, b| value(a).total_cmp(&value(b)));
        (value(&drawn[9]), value(&drawn[389]))
    };
    [within(|f| f.precision), within(|f| f.recall)]
}

/// Recall per kind of campaign at 2 % false positives.
pub fn per_kind(samples: &[Sample], scores: &[f64], threshold: f64) -> BTreeMap<String, (usize, usize)> {
    let mut kinds: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (sample, score) in samples.iter().zip(scores).filter(|(sample, _)| sample.fake) {
        let (caught, all) = kinds.entry(sample.kind().to_owned()).or_default();
        *caught += usize::from(*score >= threshold);
        *all += 1;
    }
    kinds
}

/// Precision and recall of the interval rule.
pub fn interval_rule(samples: &[Sample]) -> (f64, f64) {
    let count = |f: fn(&(bool, bool)) -> bool| samples.iter().filter(|s| f(&s.interval)).count() as f64;
    let right = count(|(truth, said)| *truth && *said);
    (right / count(|(_, said)| *said).max(1.0), right / count(|(truth, _)| *truth).max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_scores_count_as_one_group() {
        let scores = [(0.9, true), (0.9, false), (0.5, true), (0.1, false)];
        let found = figures(&scores);
        // (1/2)(1/2) after the first group, (1/2)(2/3) after the second.
        assert!((found.precision - (0.25 + 1.0 / 3.0)).abs() < 1e-12);
        assert!(found.recall.abs() < 1e-12);
    }
}
