//! The model of names: trained on the marked-up texts of `corpus/train`, each of them also with other
//! names in its place, judged on the development corpus and by cross-validation.

mod augment;
mod crf;
mod judge;

use crate::corpus::{Labelled, development, training};
use anyhow::Result;
use augment::Augmenter;
use clap::Args;
use crf::{Sequence, Trained};
use screening::{Files, PrivacyCategory, Screener};
use std::fs;

const MODEL: &str = "models/persons.json";

/// How to train.
#[derive(Args, Clone, Debug)]
pub struct Options {
    /// Copies of every training text with other names
    #[arg(long, default_value_t = 6)]
    copies: usize,
    /// Passes over the training texts
    #[arg(long, default_value_t = 6)]
    passes: usize,
    /// How strongly weights are kept small
    #[arg(long, default_value_t = 0.02)]
    decay: f32,
    /// Added to "a name begins" when texts are read; above 0 finds more
    #[arg(long, default_value_t = -0.7, allow_negative_numbers = true)]
    offset: f32,
    /// Folds of the cross-validation over all texts; 0 leaves it out
    #[arg(long, default_value_t = 0)]
    folds: usize,
    /// Prints what was missed and what was found wrongly
    #[arg(long)]
    errors: bool,
    /// Trains on the development corpus as well before writing
    #[arg(long)]
    everything: bool,
    /// Writes no model
    #[arg(long)]
    dry: bool,
}

/// The command `persons`.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn run(options: &Options) -> Result<()> {
    let (texts, dev) = (training()?, development()?);
    let shipped = Screener::shipped()?;
    let augmenter = Augmenter::load()?;
    let model = train(shipped, &augmenter, &refs(&texts), options)?;
    println!("{} features", model.features());
    let screener = with_model(&model)?;
    println!("training texts  {}", judge::judge(&screener, &refs(&texts), None));
    println!("development     {}", judge::judge(&screener, &refs(&dev), options.errors.then_some("dev")));
    if options.folds > 1 {
        let all: Vec<&Labelled> = texts.iter().chain(&dev).collect();
        let mut sums = [judge::Counts::default(), judge::Counts::default()];
        for fold in 0..options.folds {
            let of_fold = |i: usize| i % options.folds == fold;
            let part = |inside: bool, range: std::ops::Range<usize>| -> Vec<&Labelled> {
                range.filter(|&i| of_fold(i) == inside).filter_map(|i| all.get(i).copied()).collect()
            };
            let model = train(shipped, &augmenter, &part(false, 0..all.len()), options)?;
            let screener = with_model(&model)?;
            let show = options.errors.then_some("cv");
            sums[0].add(&judge::judge(&screener, &part(true, 0..texts.len()), show));
            sums[1].add(&judge::judge(&screener, &part(true, texts.len()..all.len()), show));
        }
        println!("{} folds, training texts  {}", options.folds, sums[0]);
        println!("{} folds, development     {}", options.folds, sums[1]);
    }
    let model = if options.everything {
        let all: Vec<&Labelled> = texts.iter().chain(&dev).collect();
        train(shipped, &augmenter, &all, options)?
    } else {
        model
    };
    if !options.dry {
        fs::write(format!("config/screening/{MODEL}"), model.json())?;
    }
    Ok(())
}

fn refs(texts: &[Labelled]) -> Vec<&Labelled> {
    texts.iter().collect()
}

/// Trains on `texts` and their copies.
fn train(
    screener: &Screener,
    augmenter: &Augmenter,
    texts: &[&Labelled],
    options: &Options,
) -> Result<Trained> {
    let mut sequences = Vec::new();
    for (i, text) in texts.iter().enumerate() {
        sequences.extend(self::sequences(screener, text));
        for copy in 0..options.copies {
            let changed = augmenter.change(text, (i * 1_000 + copy) as u64);
            sequences.extend(self::sequences(screener, &changed));
        }
    }
    Ok(crf::train(&sequences, options.passes, options.decay, options.offset))
}

/// The stretches of words of `text` that can be part of names, with their labels.
fn sequences(screener: &Screener, text: &Labelled) -> Vec<Sequence> {
    let mut all: Vec<Sequence> = Vec::new();
    for word in screener.person_features(&text.text, &text.context()).words {
        let span = text
            .privacy
            .iter()
            .find(|s| s.category == PrivacyCategory::Person && s.start < word.end && word.start < s.end);
        let label = match span {
            None => 0,
            Some(span) if word.start <= span.start => 1,
            Some(_) => 2,
        };
        if !word.follows {
            all.push(Sequence::default());
        }
        if let Some(sequence) = all.last_mut() {
            // A name's first word can be no candidate; then the next one begins it.
            let begins = label == 2 && (!word.joins || matches!(sequence.labels.last(), None | Some(0)));
            sequence.labels.push(if begins { 1 } else { label });
            sequence.joins.push(word.joins);
            sequence.features.push(word.features);
        }
    }
    all
}

fn with_model(model: &Trained) -> Result<Screener> {
    let mut files = Files::shipped();
    files.replace(MODEL, model.json().into_bytes())?;
    Ok(Screener::new(&files)?)
}
