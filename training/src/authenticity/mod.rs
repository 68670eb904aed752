//! The authenticity model: `training authenticity train` and `... evaluate`.

mod boost;
mod calibrate;
mod data;
mod judge;

use crate::evaluate::keep;
use crate::figures::Line;
use anyhow::Result;
use boost::{Forest, Plan, Rows, learn};
use clap::{Args, Subcommand};
use data::Sample;
use judge::figures;
use screening::authenticity::{Engine, ModelFile};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Seeds of `tools/make_stream.py` for training, and one that the shipped model never sees.
const SEEDS: [u64; 6] = [1, 2, 3, 4, 5, 6];
const UNSEEN: u64 = 99;
/// How much a simulated row counts beside one of the development stream.
const SIMULATED: f64 = 0.25;

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Trains on the development stream and on simulated ones, writes models/authenticity.json
    Train,
    /// Trains on parts and judges on the rest
    Evaluate(Options),
}

/// Options of `evaluate`.
#[derive(Args)]
pub struct Options {
    /// Write the figures into docs/screening.md
    #[arg(long)]
    record: bool,
    /// Fail when a figure is worse than in docs/screening.md; leaves out what is not recorded there
    #[arg(long)]
    compare: bool,
}

/// Runs `command`.
pub fn run(command: &Command) -> Result<()> {
    match command {
        Command::Train => train(),
        Command::Evaluate(options) => evaluate(options),
    }
}

fn directions() -> Vec<i8> {
    Engine::features().map(|(_, direction)| direction).collect()
}

/// Learns from samples with weights.
fn forest(samples: &[(&Sample, f64)]) -> Forest {
    let rows = Rows {
        figures: samples.iter().map(|(sample, _)| sample.figures.as_slice()).collect(),
        fake: samples.iter().map(|(sample, _)| sample.fake).collect(),
        weight: samples.iter().map(|(_, weight)| *weight).collect(),
    };
    learn(&rows, &directions(), Plan::default())
}

fn weighted<'s>(samples: impl IntoIterator<Item = &'s Sample>, weight: f64) -> Vec<(&'s Sample, f64)> {
    samples.into_iter().map(|sample| (sample, weight)).collect()
}

/// Log-odds of `held` rows by models that saw neither the row nor another of its campaign, and all of
/// `always`.
fn crossed(held: &[Sample], always: &[(&Sample, f64)]) -> Vec<(f64, bool)> {
    let mut state = 11;
    let campaigns: BTreeSet<&str> = held.iter().map(|s| s.campaign.as_str()).collect();
    let mut fold = || (boost::chance(&mut state) * 5.0) as usize;
    let of_campaign: BTreeMap<&str, usize> = campaigns.into_iter().map(|c| (c, fold())).collect();
    let folds: Vec<usize> =
        held.iter().map(|s| if s.fake { of_campaign[s.campaign.as_str()] } else { fold() }).collect();
    let mut odds = vec![(0.0, false); held.len()];
    for part in 0..5 {
        let seen = held.iter().zip(&folds).filter(|(_, f)| **f != part).map(|(s, _)| (s, 1.0));
        let all: Vec<(&Sample, f64)> = seen.chain(always.iter().copied()).collect();
        let model = forest(&all);
        for (i, sample) in held.iter().enumerate().filter(|(i, _)| folds[*i] == part) {
            odds[i] = (model.odds(&sample.figures), sample.fake);
        }
    }
    odds
}

#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn train() -> Result<()> {
    let development = data::development()?;
    let simulated = SEEDS.iter().map(|&seed| data::simulated(seed)).collect::<Result<Vec<_>>>()?.concat();
    let always = weighted(&simulated, SIMULATED);
    let line = calibrate::fit(&crossed(&development, &always));
    let mut all = weighted(&development, 1.0);
    all.extend(always);
    let model = forest(&all);
    let note = format!(
        "Written by `cargo run --release -p training -- authenticity train`. Boosted trees on {} rows of \
         corpus/stream.dev.jsonl and, at weight {SIMULATED}, {} rows of tools/make_stream.py, seeds {SEEDS:?}; \
         calibrated on development rows by models that had not seen their campaign.",
        development.len(),
        simulated.len()
    );
    let file = ModelFile {
        note,
        base: model.base as f32,
        trees: model.trees,
        calibration: calibrate::points(line),
        ..data::first_stage()?
    };
    fs::write(data::MODEL, compact(&file)?)?;
    println!("{}: {} trees, calibration {line:?}", data::MODEL, file.trees.len());
    Ok(())
}

/// JSON with one tree a line, so that a change of the model can be looked at.
fn compact(file: &ModelFile) -> Result<String> {
    let text = serde_json::to_string(file)?;
    let text = text.replace("{\"feature\":", "\n{\"feature\":").replace(",\"base\":", ",\n\"base\":");
    Ok(text.replace(",\"calibration\":", ",\n\"calibration\":").replace(",\"first\":", ",\n\"first\":")
        + "\n")
}

fn odds(model: &Forest, samples: &[Sample]) -> Vec<f64> {
    samples.iter().map(|sample| model.odds(&sample.figures)).collect()
}

/// Prints the figures of `scores`, and each kind of campaign where `long`; gives both as lines of the record.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn show(name: &str, samples: &[Sample], scores: &[f64], long: bool) -> [Line; 2] {
    let pairs: Vec<(f64, bool)> = scores.iter().zip(samples).map(|(s, sample)| (*s, sample.fake)).collect();
    let found = figures(&pairs);
    let [p, r] = judge::intervals(samples, scores);
    println!(
        "{name}: average precision {:.3} [{:.3}, {:.3}], recall at 1 % false positives {:.3} [{:.3}, {:.3}]",
        found.precision, p.0, p.1, found.recall, r.0, r.1
    );
    if long {
        for (kind, (caught, all)) in judge::per_kind(samples, scores, found.threshold) {
            println!("  {kind:<20} {caught:>4} of {all:>4} at 2 % false positives");
        }
    }
    let line = |what: &str, value, interval| Line { name: format!("{name}, {what}"), value, interval };
    [line("average precision", found.precision, p), line("recall at 1% false positives", found.recall, r)]
}

/// What is recorded first; then, unless it is only to be compared, what explains it.
fn evaluate(options: &Options) -> Result<()> {
    let development = data::development()?;
    let (early, late) = development.split_at(development.len() * 6 / 10);
    let model = forest(&weighted(early, 1.0));
    let mut lines = show("first 60% to rest", late, &odds(&model, late), true).to_vec();
    let simulated = SEEDS.iter().map(|&seed| data::simulated(seed)).collect::<Result<Vec<_>>>()?.concat();
    let unseen = data::simulated(UNSEEN)?;
    lines.extend(show("first 60% to simulated", &unseen, &odds(&model, &unseen), true));
    let always = weighted(&simulated, SIMULATED);
    let mut both = weighted(early, 1.0);
    both.extend(always.iter().copied());
    let model = forest(&both);
    let scores = odds(&model, late);
    lines.extend(show("first 60% and simulated to rest", late, &scores, true));
    lines.extend(rule("interval rule, development", &development));
    lines.extend(rule("interval rule, simulated", &unseen));
    if !options.compare {
        show("first 60% and simulated to unseen simulated", &unseen, &odds(&model, &unseen), false);
        let model = forest(&weighted(&simulated, 1.0));
        show("simulated to all of the development stream", &development, &odds(&model, &development), false);
        calibration(&crossed(early, &always), late, &scores);
        without_kinds(&development);
    }
    keep("stream", &lines, options.record, options.compare)
}

/// Precision and recall of the interval rule, without intervals: they are no estimates of a model.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn rule(name: &str, samples: &[Sample]) -> [Line; 2] {
    let (precision, recall) = judge::interval_rule(samples);
    println!("{name}: precision {precision:.3}, recall {recall:.3}");
    [("precision", precision), ("recall", recall)].map(|(what, value)| Line {
        name: format!("{name}, {what}"),
        value,
        interval: (value, value),
    })
}

#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn calibration(fitted_on: &[(f64, bool)], samples: &[Sample], scores: &[f64]) {
    let line = calibrate::fit(fitted_on);
    println!("calibration on the rest: said, rows, mean said, fake");
    for (from, to) in
        [(0.0, 0.01), (0.01, 0.05), (0.05, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01)]
    {
        let said = scores.iter().map(|&x| calibrate::probability(line, x)).zip(samples);
        let within: Vec<(f64, bool)> =
            said.map(|(p, s)| (p, s.fake)).filter(|(p, _)| (from..to).contains(p)).collect();
        let count = within.len().max(1) as f64;
        let mean = within.iter().map(|(p, _)| p).sum::<f64>() / count;
        let fake = within.iter().filter(|(_, fake)| *fake).count() as f64 / count;
        println!("  {from:.2} to {:.2} {:>6} {mean:.3} {fake:.3}", f64::min(to, 1.0), within.len());
    }
}

/// Each kind of campaign judged by a model that never saw it: genuine rows are split in halves.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn without_kinds(samples: &[Sample]) {
    let kinds: BTreeSet<&str> = samples.iter().filter(|s| s.fake).map(Sample::kind).collect();
    let mut state = 13;
    let halves: Vec<bool> = samples.iter().map(|_| boost::chance(&mut state) < 0.5).collect();
    let (mut precisions, mut recalls) = (0.0, 0.0);
    for kind in &kinds {
        let pairs = samples.iter().zip(&halves);
        let known: Vec<&Sample> = pairs
            .clone()
            .filter(|(s, half)| if s.fake { s.kind() != *kind } else { **half })
            .map(|(s, _)| s)
            .collect();
        let test = pairs.filter(|(s, half)| if s.fake { s.kind() == *kind } else { !**half });
        let model = forest(&weighted(known, 1.0));
        let scores: Vec<(f64, bool)> = test.map(|(s, _)| (model.odds(&s.figures), s.fake)).collect();
        let found = figures(&scores);
        println!(
            "without {kind:<20} average precision {:.3}, recall at 1 % {:.3}",
            found.precision, found.recall
        );
        precisions += found.precision / kinds.len() as f64;
        recalls += found.recall / kinds.len() as f64;
    }
    println!("mean without the kind: average precision {precisions:.3}, recall at 1 % {recalls:.3}");
}
