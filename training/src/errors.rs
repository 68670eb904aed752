//! What screening got wrong, by kind. It prints pieces of the invented texts of the corpora.

use crate::corpus::{Labelled, Span};
use crate::figures::decision;
use screening::Report;

/// Scalar values shown on either side of a span.
const AROUND: usize = 35;

/// Prints one line per error of a text.
#[expect(clippy::print_stdout, reason = "it is what the command is for")]
pub fn tell(text: &Labelled, report: &Report) {
    let id = &text.id;
    for span in &text.privacy {
        let covered = |i: usize| report.privacy.iter().any(|mark| (mark.start..mark.end).contains(&i));
        let seen = (span.start..span.end).filter(|&i| covered(i)).count();
        if seen * 10 < (span.end - span.start) * 9 {
            println!(
                "leak       {id:<22} {:<12} {}",
                span.category.as_str(),
                around(&text.text, span.start, span.end)
            );
        }
    }
    for mark in &report.privacy {
        let meets = |span: &Span| mark.start < span.end && span.start < mark.end;
        if !text.privacy.iter().any(meets) {
            println!(
                "no data    {id:<22} {:<12} {}",
                mark.category.as_str(),
                around(&text.text, mark.start, mark.end)
            );
        } else if !text.privacy.iter().any(|span| meets(span) && span.category == mark.category) {
            println!(
                "wrong kind {id:<22} {:<12} {}",
                mark.category.as_str(),
                around(&text.text, mark.start, mark.end)
            );
        }
    }
    for flag in text.flags.iter().filter(|flag| !report.flags.iter().any(|found| found.flag == **flag)) {
        println!("missed     {id:<22} {:<12} {}", flag.as_str(), start(&text.text));
    }
    for found in report.flags.iter().filter(|found| !text.flags.contains(&found.flag)) {
        println!(
            "false      {id:<22} {:<12} {:.2} {}",
            found.flag.as_str(),
            found.confidence,
            start(&text.text)
        );
    }
    if report.readability != text.readability {
        let (was, is) = (text.readability, report.readability);
        println!("reads      {id:<22} {was:?} taken for {is:?}: {}", start(&text.text));
    }
    if report.language != text.language {
        println!(
            "language   {id:<22} {} taken for {}: {}",
            text.language,
            report.language,
            start(&text.text)
        );
    }
    if report.decision != decision(text) {
        println!("decision   {id:<22} {} proposed for {}", report.decision, decision(text));
    }
}

/// The span between bars, with what stands around it.
fn around(text: &str, start: usize, end: usize) -> String {
    let part = |from: usize, to: usize| text.chars().skip(from).take(to - from).collect::<String>();
    let before = part(start.saturating_sub(AROUND), start);
    format!("{before}|{}|{}", part(start, end), part(end, end + AROUND)).replace('\n', " ")
}

fn start(text: &str) -> String {
    text.chars().take(150).collect::<String>().replace('\n', " ")
}
