//! Judging screening on labelled texts, and comparing with the record in `docs/screening.md`.

use crate::corpus::{self, Labelled};
use crate::figures::{self, FIGURES, Judged, Line};
use crate::models;
use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};
use screening::{Flag, Report, Screener};
use std::fs;

/// Where the figures are recorded.
const RECORD: &str = "docs/screening.md";
/// Parts of the development corpus that are held back in turn.
const FOLDS: usize = 5;

/// Options of `evaluate`.
#[derive(Args)]
pub struct Options {
    /// Which figures
    #[arg(value_enum, default_value = "cross-validated")]
    set: Set,
    /// Write the figures into docs/screening.md
    #[arg(long)]
    record: bool,
    /// Fail when a figure is worse than in docs/screening.md
    #[arg(long)]
    compare: bool,
    /// Print what screening got wrong
    #[arg(long)]
    errors: bool,
}

/// Which texts are judged, by models trained on what.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Set {
    /// The development corpus in five parts, each judged by models trained on the other four and the
    /// training texts
    CrossValidated,
    /// The development corpus, judged by models trained on the training texts only
    HeldOut,
    /// Texts that nobody tunes on (corpus/check), judged by the shipped models
    Check,
}

impl Set {
    /// The name of its table.
    const fn name(self) -> &'static str {
        match self {
            Self::CrossValidated => "cross-validated",
            Self::HeldOut => "held-out",
            Self::Check => "check",
        }
    }

    /// The texts with a report for each.
    fn reports(self) -> Result<Vec<(Labelled, Report)>> {
        let training = corpus::training()?;
        match self {
            Self::Check => Ok(read(Screener::shipped()?, corpus::check()?)),
            Self::HeldOut => {
                let screener = models::trained_on(&training.iter().collect::<Vec<_>>())?;
                Ok(read(&screener, corpus::development()?))
            }
            Self::CrossValidated => {
                let development = corpus::development()?;
                let mut all = Vec::new();
                for fold in 0..FOLDS {
                    let others = development.iter().enumerate().filter(|(i, _)| i % FOLDS != fold);
                    let known: Vec<&Labelled> = training.iter().chain(others.map(|(_, text)| text)).collect();
                    let held = development.iter().skip(fold).step_by(FOLDS).cloned().collect();
                    all.extend(read(&models::trained_on(&known)?, held));
                }
                Ok(all)
            }
        }
    }
}

fn read(screener: &Screener, texts: Vec<Labelled>) -> Vec<(Labelled, Report)> {
    let report = |text: &Labelled| screener.screen(&text.text, &text.context());
    texts.into_iter().map(|text| (report(&text), text)).map(|(report, text)| (text, report)).collect()
}

/// The command.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn run(options: &Options) -> Result<()> {
    let reports = options.set.reports()?;
    let judged: Vec<Judged> = reports.iter().map(|(text, report)| Judged::new(text, report)).collect();
    let lines = lines(&judged.iter().collect::<Vec<_>>());
    if options.errors {
        for (text, report) in &reports {
            crate::errors::tell(text, report);
        }
    }
    println!("{}", figures::render(&lines));
    keep(options.set.name(), &lines, options.record, options.compare)
}

/// Compares `lines` with the table `name` of the record, or writes them there.
///
/// # Errors
/// When a figure is worse than recorded, or the record cannot be read or written.
pub fn keep(name: &str, lines: &[Line], record: bool, compare: bool) -> Result<()> {
    let page = || fs::read_to_string(RECORD).with_context(|| format!("cannot read {RECORD}"));
    if compare {
        let complaints = figures::compare(&figures::read(&page()?, name)?, lines);
        if !complaints.is_empty() {
            bail!("worse than recorded in {RECORD} ({name}):\n{}", complaints.join("\n"));
        }
    }
    if record {
        fs::write(RECORD, figures::record(&page()?, name, lines)?)?;
    }
    Ok(())
}

/// Every figure with its interval, then the F1 of each flag.
fn lines(judged: &[&Judged]) -> Vec<Line> {
    let line = |name: &str, of: &dyn Fn(&[&Judged]) -> f64| Line {
        name: name.to_owned(),
        value: of(judged),
        interval: figures::interval(judged, of),
    };
    let whole = FIGURES.iter().map(|(name, of)| line(name, of));
    let flags = Flag::ALL.into_iter().map(|flag| {
        line(&format!("flag {flag}"), &move |texts| figures::f1_of_flag(texts, flag).unwrap_or(f64::NAN))
    });
    whole.chain(flags).filter(|line| line.value.is_finite()).collect()
}
