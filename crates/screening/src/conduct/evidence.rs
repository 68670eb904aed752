//! The places that weighed most for a flag.

use super::input::{Gram, Input, Use};
use super::model::{FLAGS, PerFlag, Weights};

/// Places shown at most.
const MOST: usize = 5;
/// Words shown at most.
const WORDS: usize = 12;
/// Places are shown until they make up this share of all that speaks for the flag.
const ENOUGH: f32 = 0.5;

/// The spans, in folded scalar values and in order, that weighed most for the flag number `flag`.
pub(super) fn spans(input: &Input, weights: &Weights, flag: usize) -> Vec<(usize, usize)> {
    let mut gains = vec![0.0_f32; input.reading.tokens.len()];
    of_grams(&input.grams.words, weights, flag, &mut gains);
    of_grams(&input.grams.parts, weights, flag, &mut gains);
    of_lexicons(input, weights, flag, &mut gains);
    let mut best: Vec<(usize, f32)> = gains.into_iter().enumerate().filter(|(_, gain)| *gain > 0.0).collect();
    best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let total: f32 = best.iter().map(|(_, gain)| gain).sum();
    let mut shown: Vec<usize> = Vec::new();
    let mut sum = 0.0;
    for (at, gain) in best.into_iter().take(WORDS) {
        if sum >= total * ENOUGH {
            break;
        }
        sum += gain;
        shown.push(at);
    }
    merge(input, &shown)
}

/// Neighbouring words as one span; of more than [`MOST`] spans those with the strongest words.
fn merge(input: &Input, shown: &[usize]) -> Vec<(usize, usize)> {
    let mut sorted = shown.to_vec();
    sorted.sort_unstable();
    // A word between two shown ones belongs to the phrase.
    let mut groups: Vec<&[usize]> = sorted.chunk_by(|a, b| b - a <= 2).collect();
    let rank = |group: &&[usize]| shown.iter().position(|at| group.contains(at)).unwrap_or(usize::MAX);
    groups.sort_by_key(rank);
    groups.truncate(MOST);
    let place = |group: &&[usize]| {
        let first = input.reading.tokens.get(*group.first()?)?;
        let last = input.reading.tokens.get(*group.last()?)?;
        Some((first.start, last.end))
    };
    let mut spans: Vec<(usize, usize)> = groups.iter().filter_map(place).collect();
    spans.sort_unstable();
    spans
}

fn of_grams(grams: &[Gram], weights: &Weights, flag: usize, gains: &mut [f32]) {
    let square: f32 = grams.iter().map(|gram| weights.rarity(gram.bucket).powi(2)).sum();
    let length = square.sqrt().max(f32::MIN_POSITIVE);
    for gram in grams {
        if let Some(gain) = gains.get_mut(gram.token as usize) {
            *gain += weights.of_gram(gram.bucket, flag) / length;
        }
    }
}

/// Every word of a lexicon with what the lexicon weighs, half of its pairs included.
fn of_lexicons(input: &Input, weights: &Weights, flag: usize, gains: &mut [f32]) {
    let pick = |all: PerFlag| all.get(flag).copied().unwrap_or_default();
    let mut by_sentence = input.signals.by_sentence.iter().peekable();
    let mut here: Vec<f32> = vec![0.0; input.lexicons];
    let mut current = None;
    for (hit, _) in input.signals.hits.iter().filter(|(_, used)| *used == Use::Plain) {
        let sentence = input.reading.sentence.get(hit.first).copied();
        if sentence != current {
            current = sentence;
            here.fill(0.0);
            while let Some(&(_, number)) = by_sentence.next_if(|s| Some(s.0) <= sentence) {
                let gain = pick(weights.of_signal(number));
                match input.of_signal(number) {
                    (one, None) => add(&mut here, one, gain),
                    (one, Some(other)) => {
                        add(&mut here, one, gain / 2.0);
                        add(&mut here, other, gain / 2.0);
                    }
                }
            }
        }
        let gain = here.get(usize::from(hit.lexicon)).copied().unwrap_or_default();
        for at in hit.first..=hit.last {
            if let Some(slot) = gains.get_mut(at) {
                *slot += gain;
            }
        }
    }
    debug_assert!(flag < FLAGS);
}

fn add(sums: &mut [f32], at: usize, by: f32) {
    if let Some(sum) = sums.get_mut(at) {
        *sum += by;
    }
}
