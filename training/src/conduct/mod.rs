//! The conduct model: training and judging.

mod file;
mod fit;
mod rows;

use crate::corpus::{self, Labelled};
use anyhow::Result;
use clap::{Args, Subcommand};
use fit::{Fitted, Plan};
use rows::{Known, Scales};
use screening::{FLAGS, Flag, Screener};
use std::fs;

/// `conduct ...`
#[derive(Subcommand)]
pub enum Command {
    /// Writes models/conduct.bin and models/conduct.toml
    Train,
    /// Prints figures
    Evaluate(Tune),
}

#[derive(Args, Clone, Copy)]
pub struct Tune {
    #[arg(long, default_value_t = 1.5)]
    words: f32,
    #[arg(long, default_value_t = 1.5)]
    parts: f32,
    #[arg(long, default_value_t = 0.3)]
    signals: f32,
    #[arg(long, default_value_t = 2)]
    least: u32,
    #[arg(long, default_value_t = 5.0)]
    cost: f64,
    #[arg(long, default_value_t = 3.0)]
    favour: f64,
    #[arg(long, default_value_t = 0.5)]
    own: f64,
    #[arg(long, default_value_t = 0.45)]
    usual: f64,
    #[arg(long)]
    errors: bool,
    #[arg(long)]
    held: bool,
}

impl Tune {
    fn plan(self) -> Plan {
        Plan {
            scales: Scales { words: self.words, parts: self.parts, signals: self.signals, least: self.least },
            cost: self.cost,
            favour: self.favour,
            own: self.own,
            usual: self.usual,
        }
    }
}

pub fn run(command: &Command) -> Result<()> {
    match command {
        Command::Train => train(),
        Command::Evaluate(tune) => evaluate(*tune),
    }
}

/// What was chosen by cross-validation.
const PLAN: Plan = Plan {
    scales: Scales { words: 1.5, parts: 1.5, signals: 0.3, least: 2 },
    cost: 5.0,
    favour: 3.0,
    own: 0.5,
    usual: 0.45,
};

/// Both files, trained on `texts`.
pub fn files(texts: &[&Labelled]) -> Result<(Vec<u8>, String)> {
    let signals = Screener::shipped()?.conduct_signals();
    let fitted = fit::fit(&rows::read(texts)?, signals.len(), PLAN);
    let Scales { words, parts, signals: scale, .. } = PLAN.scales;
    Ok((file::model(&fitted, &signals, (words, parts), scale).to_bytes(), file::calibration(&fitted)?))
}

/// Trains on everything labelled and writes the files.
fn train() -> Result<()> {
    let (training, development) = (corpus::training()?, corpus::development()?);
    let (model, calibration) = files(&training.iter().chain(&development).collect::<Vec<_>>())?;
    fs::write("config/screening/models/conduct.bin", model)?;
    fs::write("config/screening/models/conduct.toml", calibration)?;
    Ok(())
}

fn probabilities(fitted: &Fitted, known: &[Known], plan: Plan) -> Vec<[f64; FLAGS]> {
    let all = rows::examples(known, &fitted.rarity, plan.scales);
    all.iter()
        .map(|one| {
            let mut out = [0.0; FLAGS];
            for ((slot, weights), calibration) in out.iter_mut().zip(&fitted.weights).zip(&fitted.calibration)
            {
                let s = fit::sum(weights, one);
                *slot = calibration.probability(s.whole, s.peak);
            }
            out
        })
        .collect()
}

#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn evaluate(tune: Tune) -> Result<()> {
    let plan = tune.plan();
    let training = corpus::training()?;
    let development = corpus::development()?;
    let signals = Screener::shipped()?.conduct_signals().len();
    let mut sets = vec![("held-out", false)];
    if !tune.held {
        sets.push(("cross", true));
    }
    for (name, cross) in sets {
        let mut judged: Vec<(&Labelled, [f64; FLAGS], [f64; FLAGS])> = Vec::new();
        let folds = if cross { 5 } else { 1 };
        for fold in 0..folds {
            let others = development.iter().enumerate().filter(|(i, _)| cross && i % folds != fold);
            let known: Vec<&Labelled> = training.iter().chain(others.map(|(_, t)| t)).collect();
            let held: Vec<&Labelled> = development.iter().skip(fold).step_by(folds).collect();
            let fitted = fit::fit(&rows::read(&known)?, signals, plan);
            let mut thresholds = [0.0; FLAGS];
            for (t, c) in thresholds.iter_mut().zip(&fitted.calibration) {
                *t = c.threshold;
            }
            for (text, p) in held.iter().zip(probabilities(&fitted, &rows::read(&held)?, plan)) {
                judged.push((text, p, thresholds));
            }
            if fold == 0 {
                for (f, c) in Flag::ALL.iter().zip(&fitted.calibration) {
                    println!("   {f} {c:?}");
                }
            }
        }
        print(name, &judged, tune.errors);
    }
    Ok(())
}

#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn print(name: &str, judged: &[(&Labelled, [f64; FLAGS], [f64; FLAGS])], errors: bool) {
    let mut macro_f1 = 0.0;
    let mut best_macro = 0.0;
    for (k, flag) in Flag::ALL.into_iter().enumerate() {
        let (mut tp, mut fp, mut fneg) = (0.0, 0.0, 0.0);
        let mut scored: Vec<(f64, bool)> = Vec::new();
        for (text, p, t) in judged {
            let label = text.flags.contains(&flag);
            scored.push((p[k], label));
            match (p[k] >= t[k], label) {
                (true, true) => tp += 1.0,
                (true, false) => fp += 1.0,
                (false, true) => fneg += 1.0,
                _ => {}
            }
        }
        let f1 = |tp: f64, fp: f64, fneg: f64| if tp > 0.0 { 2.0 * tp / (2.0 * tp + fp + fneg) } else { 0.0 };
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let all: f64 = scored.iter().filter(|s| s.1).count() as f64;
        let mut best = 0.0_f64;
        let mut hit = 0.0;
        let mut ap = 0.0;
        for (n, s) in scored.iter().enumerate() {
            if s.1 {
                hit += 1.0;
                ap += hit / (n as f64 + 1.0) / all;
            }
            best = best.max(2.0 * hit / (n as f64 + 1.0 + all));
        }
        macro_f1 += f1(tp, fp, fneg) / FLAGS as f64;
        best_macro += best / FLAGS as f64;
        println!(
            "{name:9} {flag:20} f1 {:.3} best {best:.3} ap {ap:.3} tp {tp} fp {fp} fn {fneg}",
            f1(tp, fp, fneg)
        );
    }
    let (mut tp, mut fp, mut fneg) = (0.0, 0.0, 0.0);
    for (text, p, t) in judged {
        let got: Vec<(Flag, f64)> =
            (0..FLAGS).filter(|&k| p[k] >= t[k]).map(|k| (Flag::ALL[k], (p[k] * 100.0).round())).collect();
        match (!got.is_empty(), !text.flags.is_empty()) {
            (true, true) => tp += 1.0,
            (true, false) => fp += 1.0,
            (false, true) => fneg += 1.0,
            _ => {}
        }
        let names: Vec<Flag> = got.iter().map(|g| g.0).collect();
        let missed: Vec<String> = Flag::ALL
            .iter()
            .enumerate()
            .filter(|(_, f)| text.flags.contains(f) && !names.contains(f))
            .map(|(k, f)| format!("{f} {:.2}/{:.2}", p[k], t[k]))
            .collect();
        if errors && (!missed.is_empty() || names.iter().any(|f| !text.flags.contains(f))) {
            println!(
                "{} gold {:?} got {:?} missed {missed:?}\n    {}",
                text.id,
                text.flags,
                got,
                text.text.replace('\n', " / ")
            );
        }
    }
    println!(
        "{name} macro {macro_f1:.4} best-threshold macro {best_macro:.4} any f1 {:.4} (tp {tp} fp {fp} fn {fneg})",
        2.0 * tp / (2.0 * tp + fp + fneg)
    );
}
