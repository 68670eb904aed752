//! Fitting one model for each flag, and what its sums mean.

use super::rows::{Example, Known, Scales, examples, rarity};
use crate::linear::{self, Row};
use screening::{CONDUCT_BUCKETS, Flag, FlagCalibration};

/// What is chosen beforehand.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// What the blocks of features count against each other.
    pub scales: Scales,
    /// What a text counts against the penalty.
    pub cost: f64,
    /// How much more a text with the flag counts than one without.
    pub favour: f64,
    /// How much the threshold follows what is best for one flag, 0 to 1.
    pub own: f64,
    /// The threshold it is drawn to.
    pub usual: f64,
}

/// The share of texts with a flag that calibration reckons with: about what `corpus/FORMAT.md`'s
/// development corpus has. The training texts hold more of them, on purpose.
const FLAGGED: f64 = 0.23;
/// How much worse it is to miss somebody in danger than to look in vain.
const MISSED: f64 = 2.5;
/// Parts of the known texts that are held back in turn to see what sums mean on unseen texts.
pub const FOLDS: usize = 5;

/// A fitted model for all flags.
pub struct Fitted {
    /// Per bucket in sixteenths.
    pub rarity: Vec<u8>,
    /// Per flag the weights of all features and the bias.
    pub weights: Vec<Vec<f32>>,
    /// Per flag what the sums mean.
    pub calibration: Vec<FlagCalibration>,
}

/// Both sums of one text for one flag.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sums {
    /// Over the whole text.
    pub whole: f64,
    /// The highest over a sentence.
    pub peak: f64,
}

/// Fits everything to `known`; `signals` is the number of signals.
pub fn fit(known: &[Known], signals: usize, plan: Plan) -> Fitted {
    let rarity = rarity(known, plan.scales.least);
    let all = examples(known, &rarity, plan.scales);
    let size = CONDUCT_BUCKETS + signals;
    let per_flag = |flag: Flag| {
        let sums = unseen(&all, flag, size, plan);
        let labels: Vec<bool> = all.iter().map(|e| e.flags.contains(&flag)).collect();
        let calm = calm_weight(&all);
        let counts: Vec<f64> = all.iter().map(|e| if e.flags.is_empty() { calm } else { 1.0 }).collect();
        let mut calibration =
            calibrate(&sums, &labels, &counts, if flag == Flag::Safeguarding { MISSED } else { 1.0 });
        if flag != Flag::Safeguarding {
            calibration.threshold = plan.own * calibration.threshold + (1.0 - plan.own) * plan.usual;
        }
        (weights(&all.iter().collect::<Vec<_>>(), flag, size, plan), calibration)
    };
    let every_second = |from: usize| Flag::ALL.into_iter().skip(from).step_by(2).map(per_flag).collect();
    let (even, odd): (Vec<_>, Vec<_>) = std::thread::scope(|scope| {
        let other = scope.spawn(|| every_second(1));
        (every_second(0), other.join().unwrap_or_default())
    });
    let mut fitted = Fitted { rarity, weights: Vec::new(), calibration: Vec::new() };
    let mut odd = odd.into_iter();
    for one in even {
        for (weights, calibration) in std::iter::once(one).chain(odd.next()) {
            fitted.weights.push(weights);
            fitted.calibration.push(calibration);
        }
    }
    fitted
}

/// The sums of every text by models that did not know it.
fn unseen(all: &[Example], flag: Flag, size: usize, plan: Plan) -> Vec<Sums> {
    let mut sums = vec![Sums::default(); all.len()];
    for fold in 0..FOLDS {
        let known: Vec<&Example> =
            all.iter().enumerate().filter(|(i, _)| i % FOLDS != fold).map(|(_, e)| e).collect();
        let weights = weights(&known, flag, size, plan);
        for (slot, one) in sums.iter_mut().zip(all).skip(fold).step_by(FOLDS) {
            *slot = sum(&weights, one);
        }
    }
    sums
}

/// Both sums of `example`.
pub fn sum(weights: &[f32], example: &Example) -> Sums {
    let peak =
        example.sentences.iter().map(|row| linear::dot(weights, row)).fold(f64::NEG_INFINITY, f64::max);
    Sums { whole: linear::dot(weights, &example.whole), peak }
}

fn weights(known: &[&Example], flag: Flag, size: usize, plan: Plan) -> Vec<f32> {
    let rows: Vec<&Row> = known.iter().map(|e| &e.whole).collect();
    let labels: Vec<bool> = known.iter().map(|e| e.flags.contains(&flag)).collect();
    let costs: Vec<f64> =
        labels.iter().map(|&l| if l { plan.cost * plan.favour } else { plan.cost }).collect();
    linear::fit(&rows, &labels, &costs, size)
}

/// How much texts without any flag count in calibration beside those with one, so that these are the
/// share of all that [`FLAGGED`] says.
fn calm_weight(all: &[Example]) -> f64 {
    let flagged = all.iter().filter(|e| !e.flags.is_empty()).count() as f64;
    let calm = all.len() as f64 - flagged;
    flagged * (1.0 - FLAGGED) / FLAGGED / calm.max(1.0)
}

/// What sums of unseen texts mean, and the threshold with the best F1 among them.
fn calibrate(sums: &[Sums], labels: &[bool], counts: &[f64], missed: f64) -> FlagCalibration {
    let costs: Vec<f64> = counts.iter().map(|c| c * 10.0).collect();
    let fit = |pick: &dyn Fn(&Sums) -> Row, size: usize| {
        let rows: Vec<Row> = sums.iter().map(pick).collect();
        linear::fit(&rows.iter().collect::<Vec<_>>(), labels, &costs, size)
    };
    let both = fit(&|s| vec![(0, s.whole as f32), (1, s.peak as f32)], 2);
    // A sum that would count the wrong way round is left out.
    let (whole, peak, offset) = match both.as_slice() {
        [whole, peak, offset] if *whole >= 0.0 && *peak >= 0.0 => (*whole, *peak, *offset),
        [whole, ..] if *whole < 0.0 => {
            let one = fit(&|s| vec![(0, s.peak as f32)], 1);
            (0.0, one.first().copied().unwrap_or_default(), one.last().copied().unwrap_or_default())
        }
        _ => {
            let one = fit(&|s| vec![(0, s.whole as f32)], 1);
            (one.first().copied().unwrap_or_default(), 0.0, one.last().copied().unwrap_or_default())
        }
    };
    let mut made = FlagCalibration {
        offset: f64::from(offset),
        whole: f64::from(whole),
        peak: f64::from(peak),
        threshold: 0.5,
    };
    let scored: Vec<(f64, bool, f64)> = sums
        .iter()
        .zip(labels)
        .zip(counts)
        .map(|((s, &l), &count)| (made.probability(s.whole, s.peak), l, count))
        .collect();
    made.threshold = best_threshold(&scored, missed);
    made
}

/// The middle of the range of thresholds with nearly the best F score, in which a missed text weighs
/// `missed` times a wrong one.
fn best_threshold(scored: &[(f64, bool, f64)], missed: f64) -> f64 {
    let f1 = |threshold: f64| {
        let (mut right, mut wrong) = (0.0, 0.0);
        for &(probability, label, count) in scored {
            match (probability >= threshold, label) {
                (true, true) => right += count,
                (true, false) => wrong += count,
                (false, true) => wrong += count * missed,
                (false, false) => {}
            }
        }
        (1.0 + missed) * right / ((1.0 + missed) * right + wrong)
    };
    let tried: Vec<(f64, f64)> = (10..=70).map(|k| f64::from(k) / 100.0).map(|t| (t, f1(t))).collect();
    let best = tried.iter().map(|t| t.1).fold(0.0, f64::max);
    let good: Vec<f64> = tried.iter().filter(|t| t.1 >= best - 0.01).map(|t| t.0).collect();
    good.iter().sum::<f64>() / good.len().max(1) as f64
}
