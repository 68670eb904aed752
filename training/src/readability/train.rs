//! The linear model of readability: what each measure adds to a verdict.

use crate::corpus::{self, Labelled};
use anyhow::{Context as _, Result, anyhow};
use screening::{Readability, Screener};
use serde_json::{Map, Value, json};
use std::fs;

const MODEL: &str = "models/readability.json";
/// Parts of a cross-validation.
const FOLDS: usize = 5;
/// Steps of the descent and their size.
const STEPS: usize = 2_000;
const RATE: f64 = 0.5;
/// How much more rare verdicts count: 0 not at all, 1 as much as they are rare.
const RARE: f64 = 0.5;
/// How strongly weights are kept small.
const DECAY: f64 = 0.000_1;

/// What can be chosen.
#[derive(clap::Args)]
pub struct Options {
    /// Prints the texts of the development corpus that are judged wrongly when they are held out
    #[arg(long)]
    errors: bool,
    /// Prints the measures of every text, one line of JSON each
    #[arg(long)]
    measures: bool,
}

/// One text: measures, verdict, identity.
struct Row {
    id: String,
    measures: Vec<f64>,
    verdict: usize,
}

/// Weights over `ok` for `fixable` and for `unreadable`; the first of each is the bias.
type Weights = [Vec<f64>; 2];

/// The command `readability`: judges by cross-validation and on the development corpus held out,
/// then writes the model trained on all of them.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn run(options: &Options) -> Result<()> {
    let screener = Screener::shipped().map_err(|error| anyhow!("{error}"))?;
    let (training, development) = (corpus::training()?, corpus::development()?);
    let names = training.first().map(|text| names(screener, text)).unwrap_or_default();
    let (training, development) = (rows(screener, &training), rows(screener, &development));
    if options.measures {
        for row in training.iter().chain(&development) {
            println!("{}", json!({ "id": row.id, "verdict": row.verdict, "measures": row.measures }));
        }
    }
    let all: Vec<&Row> = training.iter().chain(&development).collect();
    let mut judged: Vec<(usize, usize)> = Vec::new();
    let mut of_development: Vec<(usize, usize)> = Vec::new();
    for fold in 0..FOLDS {
        let part = |held: bool| -> Vec<&Row> {
            all.iter().enumerate().filter(|(i, _)| (i % FOLDS == fold) == held).map(|(_, row)| *row).collect()
        };
        let weights = fit(&part(false));
        for row in part(true) {
            let pair = (row.verdict, judge(&weights, row));
            judged.push(pair);
            if development.iter().any(|own| own.id == row.id) {
                of_development.push(pair);
            }
        }
    }
    println!("cross-validated over both:        macro F1 {}", macro_f1(&judged));
    println!("of these, the development corpus: macro F1 {}", macro_f1(&of_development));
    let weights = fit(&training.iter().collect::<Vec<_>>());
    for (name, rows) in [("training (seen)", &training), ("development (held out)", &development)] {
        let judged: Vec<(usize, usize)> =
            rows.iter().map(|row| (row.verdict, judge(&weights, row))).collect();
        println!("{name:<33} macro F1 {}", macro_f1(&judged));
    }
    if options.errors {
        for row in development.iter().filter(|row| judge(&weights, row) != row.verdict) {
            let seen: Vec<String> = names
                .iter()
                .zip(row.measures.iter().skip(1))
                .filter(|(_, measure)| **measure > 0.0)
                .map(|(name, measure)| format!("{name} {measure:.2}"))
                .collect();
            let (verdict, taken) = (name_of(row.verdict), name_of(judge(&weights, row)));
            println!("{}: {verdict} taken for {taken}: {}", row.id, seen.join(", "));
        }
    }
    let path = format!("config/screening/{MODEL}");
    fs::write(&path, file(&names, &fit(&all))).with_context(|| format!("cannot write {path}"))
}

/// The name and the content of the model file that `texts` alone give.
pub fn trained_on(screener: &Screener, texts: &[&Labelled]) -> (&'static str, Vec<u8>) {
    let rows: Vec<Row> = texts.iter().map(|text| row(screener, text)).collect();
    let weights = fit(&rows.iter().collect::<Vec<_>>());
    (MODEL, file(&texts.first().map(|text| names(screener, text)).unwrap_or_default(), &weights))
}

fn file(names: &[&str], weights: &Weights) -> Vec<u8> {
    let [fixable, unreadable] = weights;
    let model = json!({ "fixable": stored(names, fixable), "unreadable": stored(names, unreadable) });
    format!("{model:#}\n").into_bytes()
}

fn names(screener: &Screener, text: &Labelled) -> Vec<&'static str> {
    screener.readability_measures(&text.text, &text.context()).into_iter().map(|(name, _)| name).collect()
}

fn rows(screener: &Screener, texts: &[Labelled]) -> Vec<Row> {
    texts.iter().map(|text| row(screener, text)).collect()
}

fn row(screener: &Screener, text: &Labelled) -> Row {
    let named = screener.readability_measures(&text.text, &text.context());
    let measures = std::iter::once(1.0).chain(named.into_iter().map(|(_, value)| value)).collect();
    let verdict = Readability::ALL.iter().position(|verdict| *verdict == text.readability);
    Row { id: text.id.clone(), measures, verdict: verdict.unwrap_or_default() }
}

fn name_of(verdict: usize) -> &'static str {
    Readability::ALL.get(verdict).map_or("", |verdict| verdict.as_str())
}

/// Multinomial logistic regression by descent with momentum. A measure of a fault never makes a text
/// better: weights stay at or above 0. Rare verdicts count more.
fn fit(rows: &[&Row]) -> Weights {
    let width = rows.first().map_or(0, |row| row.measures.len());
    let mut weights: Weights = [vec![0.0; width], vec![0.0; width]];
    let mut speed: Weights = [vec![0.0; width], vec![0.0; width]];
    let share = |verdict: usize| {
        rows.iter().filter(|row| row.verdict == verdict).count().max(1) as f64 / rows.len() as f64
    };
    let importance: Vec<f64> = (0..3).map(|verdict| 1.0 / share(verdict).powf(RARE)).collect();
    let total: f64 = rows.iter().map(|row| importance[row.verdict]).sum();
    for _ in 0..STEPS {
        let mut slope: Weights = [vec![0.0; width], vec![0.0; width]];
        for row in rows {
            let odds = [sum(&weights[0], row).exp(), sum(&weights[1], row).exp()];
            let all = 1.0 + odds[0] + odds[1];
            for (k, slope) in slope.iter_mut().enumerate() {
                let miss = odds[k] / all - f64::from(u8::from(row.verdict == k + 1));
                let miss = miss * importance[row.verdict] / total;
                slope.iter_mut().zip(&row.measures).for_each(|(slope, measure)| *slope += miss * measure);
            }
        }
        for k in 0..2 {
            for i in 0..width {
                let decay = if i == 0 { 0.0 } else { DECAY * weights[k][i] };
                speed[k][i] = 0.9 * speed[k][i] - RATE * (slope[k][i] + decay);
                weights[k][i] += speed[k][i];
                if i > 0 && weights[k][i] < 0.0 {
                    (weights[k][i], speed[k][i]) = (0.0, 0.0);
                }
            }
        }
    }
    weights
}

fn sum(weights: &[f64], row: &Row) -> f64 {
    weights
        .iter()
        .zip(&row.measures)
        .map(|(weight, measure)| weight * measure)
        .sum::<f64>()
        .clamp(-30.0, 30.0)
}

/// As screening itself does it.
fn judge(weights: &Weights, row: &Row) -> usize {
    let (fixable, unreadable) = (sum(&weights[0], row), sum(&weights[1], row));
    if unreadable > 0.0 && unreadable >= fixable { 2 } else { usize::from(fixable > 0.0) }
}

/// The mean F1 of the verdicts, with each.
fn macro_f1(judged: &[(usize, usize)]) -> String {
    let f1 = |verdict: usize| {
        let count = |f: &dyn Fn(&(usize, usize)) -> bool| judged.iter().filter(|pair| f(pair)).count() as f64;
        let hits = count(&|pair| pair.0 == verdict && pair.1 == verdict);
        2.0 * hits / (count(&|pair| pair.0 == verdict) + count(&|pair| pair.1 == verdict)).max(1.0)
    };
    let each = [f1(0), f1(1), f1(2)];
    format!(
        "{:.3} (ok {:.3}, fixable {:.3}, unreadable {:.3})",
        each.iter().sum::<f64>() / 3.0,
        each[0],
        each[1],
        each[2]
    )
}

fn stored(names: &[&str], weights: &[f64]) -> Value {
    let round = |weight: f64| (weight * 1000.0).round() / 1000.0;
    let (bias, rest) = weights.split_first().unwrap_or((&0.0, &[]));
    let measures: Map<String, Value> =
        names.iter().zip(rest).map(|(name, weight)| ((*name).to_owned(), json!(round(*weight)))).collect();
    json!({ "bias": round(*bias), "measures": measures })
}
