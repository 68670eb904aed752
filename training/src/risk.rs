//! The risk figure: training its few weights.

use crate::conduct;
use crate::corpus::{self, Labelled};
use crate::linear::{self, Row};
use anyhow::{Context as _, Result};
use clap::Subcommand;
use screening::{Files, Readability, Screener};
use std::fmt::Write as _;
use std::fs;

/// `risk ...`
#[derive(Subcommand)]
pub enum Command {
    /// Writes models/risk.toml
    Train,
}

/// The weights, in the order of the file.
const NAMES: [&str; 10] = [
    "privacy",
    "privacy_more",
    "flag",
    "fixable",
    "unreadable",
    "language",
    "reveals",
    "low_scores",
    "relation",
    "reply",
];
/// The least that any finding counts: whatever is found, the figure goes up.
const LEAST: f32 = 0.05;
/// Parts of the texts that are held back in turn: the flags' probabilities that the figure is learned
/// from are those of texts that the conduct model did not know.
const FOLDS: usize = 5;
/// How much a text counts against the penalty.
const COST: f64 = 3.0;
/// The share of texts that need more than a plain publication, as in the development corpus.
const NEEDY: f64 = 0.55;
/// Languages that the editors read.
const READ: [&str; 4] = ["nl", "fr", "en", "de"];

/// Does what `command` says.
pub fn run(command: &Command) -> Result<()> {
    match command {
        Command::Train => {
            let (training, development) = (corpus::training()?, corpus::development()?);
            let all: Vec<&Labelled> = training.iter().chain(&development).collect();
            Ok(fs::write("config/screening/models/risk.toml", file(&all)?)?)
        }
    }
}

/// `models/risk.toml`, learned from `texts`.
pub fn file(texts: &[&Labelled]) -> Result<String> {
    let mut rows: Vec<Row> = vec![Row::new(); texts.len()];
    for fold in 0..FOLDS {
        let known: Vec<&Labelled> =
            texts.iter().enumerate().filter(|(i, _)| i % FOLDS != fold).map(|(_, text)| *text).collect();
        let mut files = Files::shipped();
        let (model, calibration) = conduct::files(&known)?;
        files.replace("models/conduct.bin", model)?;
        files.replace("models/conduct.toml", calibration.into_bytes())?;
        let screener = Screener::new(&files)?;
        for (row, text) in rows.iter_mut().zip(texts).skip(fold).step_by(FOLDS) {
            *row = row_of(&screener, text)?;
        }
    }
    let labels: Vec<bool> = texts.iter().map(|text| needs_more(text)).collect();
    let weights = weights(rows, &labels);
    let mut out = String::from(
        "# What findings count for the risk figure, written by `training risk train`: the log-odds that a text\n\
         # needs more than a plain publication. No weight may be negative.\n",
    );
    let bias = weights.last().copied().unwrap_or_default();
    writeln!(out, "bias = {bias:.4}")?;
    for (name, weight) in NAMES.iter().zip(&weights) {
        writeln!(out, "{name} = {weight:.4}")?;
    }
    Ok(out)
}

/// Weights without a negative one: what would count the wrong way round is left out and gets the least.
fn weights(mut rows: Vec<Row>, labels: &[bool]) -> Vec<f32> {
    let needy = labels.iter().filter(|l| **l).count() as f64;
    let calm = labels.len() as f64 - needy;
    let plain = needy * (1.0 - NEEDY) / NEEDY / calm.max(1.0);
    let costs: Vec<f64> = labels.iter().map(|l| if *l { COST } else { COST * plain }).collect();
    loop {
        let refs: Vec<&Row> = rows.iter().collect();
        let mut fitted = linear::fit(&refs, labels, &costs, NAMES.len());
        let wrong: Vec<u32> =
            (0..).zip(fitted.iter().take(NAMES.len())).filter(|(_, w)| **w < 0.0).map(|(k, _)| k).collect();
        if wrong.is_empty() {
            for weight in fitted.iter_mut().take(NAMES.len()) {
                *weight = weight.max(LEAST);
            }
            return fitted;
        }
        for row in &mut rows {
            row.retain(|(k, _)| !wrong.contains(k));
        }
    }
}

/// What counts in `text`, by the number of its weight.
fn row_of(screener: &Screener, text: &Labelled) -> Result<Row> {
    let mut sums = [0.0_f32; NAMES.len()];
    for (weight, value) in screener.risk_parts(&text.text, &text.context()) {
        let at =
            NAMES.iter().position(|name| *name == weight).with_context(|| format!("no weight {weight}"))?;
        if let Some(sum) = sums.get_mut(at) {
            *sum += value as f32;
        }
    }
    Ok((0..).zip(sums).filter(|(_, sum)| *sum > 0.0).collect())
}

/// Whether a careful editor would do more than publish, by the convention of `corpus/FORMAT.md`.
fn needs_more(text: &Labelled) -> bool {
    !text.flags.is_empty()
        || !text.privacy.is_empty()
        || text.reveals
        || text.readability == Readability::Unreadable
        || !READ.contains(&text.language.as_str())
}
