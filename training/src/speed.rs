//! How fast screening is: loading, many texts, one long text, hostile texts that grow. Prints one JSON
//! object per figure; `benches/run --only screening` puts them beside what they are compared with.

use crate::corpus::{self, Labelled};
use anyhow::{Context as _, Result};
use screening::{Context, Files, Screener};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Words of the long text.
const LONG: usize = 250;
/// Scalar values of the hostile texts.
const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];

/// Measures everything; `rounds` times the corpus for the figures over many texts.
pub fn measure(rounds: usize) -> Result<()> {
    let started = Instant::now();
    let screener = Screener::new(&Files::shipped())?;
    tell("load_ms", millis(started.elapsed()));
    let texts = corpus::development()?;
    let first = texts.first().context("an empty corpus")?;
    many(&screener, &texts, rounds);
    long(&screener, &texts, rounds);
    for (name, hostile) in HOSTILE {
        grow(&screener, &first.context(), name, hostile);
    }
    Ok(())
}

fn many(screener: &Screener, texts: &[Labelled], rounds: usize) {
    let started = Instant::now();
    for text in std::iter::repeat_n(texts, rounds).flatten() {
        black_box(screener.screen(&text.text, &text.context()));
    }
    tell("texts_per_second", (texts.len() * rounds) as f64 / started.elapsed().as_secs_f64());
}

/// Texts of exactly [`LONG`] words, cut from the corpus' running text.
fn long(screener: &Screener, texts: &[Labelled], rounds: usize) {
    let words: Vec<&str> = texts.iter().flat_map(|text| text.text.split_whitespace()).collect();
    let long: Vec<String> = words.chunks_exact(LONG).map(|words| words.join(" ")).collect();
    let mut took = Vec::new();
    for (text, like) in std::iter::repeat_n(&long, rounds).flatten().zip(texts.iter().cycle()) {
        let started = Instant::now();
        black_box(screener.screen(text, &like.context()));
        took.push(started.elapsed());
    }
    took.sort();
    let at = |part: f64| took.get((took.len().max(1) as f64 * part) as usize).copied().unwrap_or_default();
    tell("long_p50_ms", millis(at(0.5)));
    tell("long_p99_ms", millis(at(0.99)));
}

/// A text that somebody could send to make screening slow.
type Hostile = fn(usize) -> String;

const HOSTILE: [(&str, Hostile); 9] = [
    ("one_word", |n| "a".repeat(n)),
    ("digits", |n| "0478".repeat(n / 4)),
    ("ats", |n| "a@".repeat(n / 2)),
    ("dots", |n| "a.".repeat(n / 2)),
    ("capitals", |n| "Jan De ".repeat(n / 7)),
    ("marks", |n| "e\u{301}\u{302}".repeat(n / 3)),
    ("emoji", |n| "\u{1f44d}\u{fe0f}".repeat(n / 2)),
    ("blanks", |n| " \u{200b}\n".repeat(n / 3)),
    ("compounds", |n| "kinderdagverblijfbegeleidster".repeat(n / 29)),
];

fn grow(screener: &Screener, context: &Context<'_>, name: &str, hostile: Hostile) {
    for size in SIZES {
        let text = hostile(size);
        let started = Instant::now();
        black_box(screener.screen(&text, context));
        let nanos = started.elapsed().as_secs_f64() * 1e9;
        tell(&format!("hostile_{name}_{size}_ns_per_char"), nanos / text.chars().count().max(1) as f64);
    }
}

fn millis(took: Duration) -> f64 {
    took.as_secs_f64() * 1000.0
}

#[expect(clippy::print_stdout, reason = "it is what the command is for")]
fn tell(name: &str, value: f64) {
    println!("{}", serde_json::json!({ "name": name, "value": value }));
}
