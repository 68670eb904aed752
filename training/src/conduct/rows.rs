//! Texts as rows of numbers: the hashed words weighed by rarity, and the signals.

use crate::corpus::Labelled;
use crate::linear::Row;
use anyhow::Result;
use screening::{CONDUCT_BUCKETS, ConductFeatures, Flag, Screener};
use std::collections::BTreeSet;

/// What the blocks of features count against each other.
#[derive(Clone, Copy, Debug)]
pub struct Scales {
    /// Words and pairs of words, whose vector has this length.
    pub words: f32,
    /// Parts of words, likewise.
    pub parts: f32,
    /// Each signal.
    pub signals: f32,
    /// Texts a bucket must occur in.
    pub least: u32,
}

/// One text, ready to learn from.
pub struct Example {
    /// The whole text.
    pub whole: Row,
    /// Every sentence.
    pub sentences: Vec<Row>,
    /// Its labels.
    pub flags: Vec<Flag>,
}

/// The features of a text with its labels.
pub struct Known {
    /// As screening sees it.
    pub features: ConductFeatures,
    /// Its labels.
    pub flags: Vec<Flag>,
}

/// The features of all `texts`.
pub fn read(texts: &[&Labelled]) -> Result<Vec<Known>> {
    let screener = Screener::shipped()?;
    let known = |text: &&Labelled| Known {
        features: screener.conduct_features(&text.text, &text.context()),
        flags: text.flags.clone(),
    };
    Ok(texts.iter().map(known).collect())
}

/// The rarity of every bucket in sixteenths, from the texts of `known`.
pub fn rarity(known: &[Known], least: u32) -> Vec<u8> {
    let mut counts = vec![0_u32; CONDUCT_BUCKETS];
    for one in known {
        let met: BTreeSet<u32> =
            one.features.words.iter().chain(&one.features.parts).map(|&(bucket, _)| bucket).collect();
        for bucket in met {
            if let Some(count) = counts.get_mut(bucket as usize) {
                *count += 1;
            }
        }
    }
    let texts = known.len() as f32 + 1.0;
    let rare = |count: u32| ((texts / (count as f32 + 1.0)).ln() + 1.0) * 16.0;
    counts.iter().map(|&n| if n < least { 0 } else { rare(n).round().clamp(1.0, 255.0) as u8 }).collect()
}

/// `known` as rows.
pub fn examples(known: &[Known], rarity: &[u8], scales: Scales) -> Vec<Example> {
    known.iter().map(|one| example(one, rarity, scales)).collect()
}

fn example(known: &Known, rarity: &[u8], scales: Scales) -> Example {
    let features = &known.features;
    let signal = |number: u32, value: f32| (CONDUCT_BUCKETS as u32 + number, value * scales.signals);
    let mut whole = grams(&features.words, rarity, scales.words);
    whole.extend(grams(&features.parts, rarity, scales.parts));
    whole.extend(features.signals.iter().map(|&(number, value)| signal(number, value)));
    let frame: Vec<(u32, f32)> =
        features.signals.iter().filter(|s| s.0 >= features.frame_from).map(|&(n, v)| signal(n, v)).collect();
    let sentence = |words: &[(u32, u32)]| {
        let here = words.first().map_or(0, |gram| gram.1);
        let parts: Vec<(u32, u32)> = features.parts.iter().filter(|gram| gram.1 == here).copied().collect();
        let mut row = grams(words, rarity, scales.words);
        row.extend(grams(&parts, rarity, scales.parts));
        let own = features.by_sentence.iter().filter(|s| s.0 == here);
        row.extend(own.map(|&(_, number)| signal(number, 1.0)));
        row.extend(&frame);
        row
    };
    let mut sentences: Vec<Row> = features.words.chunk_by(|a, b| a.1 == b.1).map(sentence).collect();
    if sentences.is_empty() {
        sentences.push(frame.clone());
    }
    Example { whole, sentences, flags: known.flags.clone() }
}

/// Each bucket once, by rarity, as a vector of the length `scale`.
fn grams(grams: &[(u32, u32)], rarity: &[u8], scale: f32) -> Row {
    let met: BTreeSet<u32> = grams.iter().map(|&(bucket, _)| bucket).collect();
    let value = |bucket: &u32| f32::from(rarity.get(*bucket as usize).copied().unwrap_or_default()) / 16.0;
    let row: Row = met.iter().map(|b| (*b, value(b))).filter(|(_, v)| *v > 0.0).collect();
    let length = row.iter().map(|(_, v)| v * v).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    row.into_iter().map(|(bucket, v)| (bucket, v * scale / length)).collect()
}
