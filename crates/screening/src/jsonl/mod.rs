//! The command `screen`: rows of JSON in, reports out, in the same order.

mod line;
mod row;
mod stream;
mod stream_row;

use crate::report::{FlagFinding, PrivacyFinding, Report};
use crate::{Proposal, Readability, Screener};
use line::{Line, Lines};
use row::Row;
use serde::Serialize;
use std::io::{self, BufRead, Write};

pub use stream::{observe_stream, run_stream};

/// Screens every line of `input`, each a row as in `corpus/FORMAT.md`; labels are ignored.
///
/// One report goes to `output` per good row, in order. A bad line (not UTF-8, not JSON, a field
/// missing or out of range, longer than 2 MB) is reported on `errors` with its number, counted from
/// 1, and skipped; messages never repeat the line's content. Blank lines are skipped silently.
/// Answers the number of bad lines.
///
/// # Errors
/// When reading or writing fails.
pub fn run_jsonl(
    screener: &Screener,
    input: impl BufRead,
    mut output: impl Write,
    mut errors: impl Write,
) -> io::Result<u64> {
    let mut lines = Lines::new(input);
    let mut bad = 0;
    let mut number: u64 = 0;
    while let Some(line) = lines.read()? {
        number += 1;
        let row = match line {
            Line::Blank => continue,
            Line::TooLong => Err(format!("longer than {} bytes", line::LONGEST)),
            Line::Text(bytes) => Row::parse(bytes),
        };
        match row {
            Ok(row) => {
                let report = screener.screen(&row.text, &row.context());
                serde_json::to_writer(&mut output, &Out::new(&row.id, &report))?;
                output.write_all(b"\n")?;
            }
            Err(message) => {
                bad += 1;
                writeln!(errors, "line {number}: {message}")?;
            }
        }
    }
    output.flush()?;
    errors.flush()?;
    Ok(bad)
}

/// A report in the shape of the command's contract.
#[derive(Serialize)]
struct Out<'a> {
    id: &'a str,
    privacy: Vec<Span>,
    flags: Vec<Flagged<'a>>,
    readability: Readability,
    language: &'a str,
    risk: f64,
    decision: Proposal,
    redacted_text: &'a str,
    engine_version: &'a str,
}

#[derive(Serialize)]
struct Span {
    start: usize,
    end: usize,
    category: crate::PrivacyCategory,
    confidence: f64,
}

#[derive(Serialize)]
struct Flagged<'a> {
    flag: crate::Flag,
    confidence: f64,
    spans: &'a [(usize, usize)],
}

impl<'a> Out<'a> {
    fn new(id: &'a str, report: &'a Report) -> Self {
        let span = |f: &PrivacyFinding| Span {
            start: f.start,
            end: f.end,
            category: f.category,
            confidence: f.confidence,
        };
        let flag = |f: &'a FlagFinding| Flagged { flag: f.flag, confidence: f.confidence, spans: &f.spans };
        Self {
            id,
            privacy: report.privacy.iter().map(span).collect(),
            flags: report.flags.iter().map(flag).collect(),
            readability: report.readability,
            language: &report.language,
            risk: report.risk,
            decision: report.decision,
            redacted_text: &report.redacted_text,
            engine_version: &report.engine_version,
        }
    }
}
